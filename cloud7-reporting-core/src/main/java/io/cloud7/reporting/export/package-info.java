/**
 * The port to formats: a {@link io.cloud7.reporting.export.DocumentExporter} writes a finished
 * {@link io.cloud7.reporting.document.ReportDocument}. CSV is in the csv module, JSON in package {@code json}; a host's
 * own format is one class.
 */
@NullMarked
package io.cloud7.reporting.export;

import org.jspecify.annotations.NullMarked;
