package io.cloud7.reporting.csv;

/**
 * How far the loading of a data folder is.
 *
 * @param file the file being read
 * @param rows rows read so far, of all files
 * @param bytes bytes read so far, of all files, as they are on disk
 * @param totalBytes bytes of all files
 */
public record LoadProgress(String file, long rows, long bytes, long totalBytes) {}
