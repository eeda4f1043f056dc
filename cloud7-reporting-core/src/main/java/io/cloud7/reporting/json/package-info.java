/**
 * JSON: the reference data and the invoices of a data folder, and reports.
 *
 * <pre>
 *   cloud.json     ──  {@link io.cloud7.reporting.json.CloudJson}     ──  Cloud
 *   invoices.json  ──  {@link io.cloud7.reporting.json.InvoicesJson}  ──  List of Invoice
 *   ReportDocument ──  {@link io.cloud7.reporting.json.JsonExporter}  ──  contract.json
 * </pre>
 *
 * <p>Reading is strict: a field that is unknown, missing, repeated or of the wrong type, and a value that the domain
 * refuses, is an {@link io.cloud7.reporting.json.UnreadableException} that names the file, the path in it, such as
 * {@code contracts[3].reservations[0].quantity}, the value, and the way out. Reading what was written gives the same
 * world. Decimals are strings; numbers are accepted and read as they are written, never as binary floating point. The
 * shape is published as JSON Schema (draft 2020-12) in {@code cloud-1.schema.json} and {@code invoices-1.schema.json}
 * beside these classes.
 *
 * <p>Documents are bounded before anything is built from them: {@value io.cloud7.reporting.json.JsonFormat#MAX_DEPTH}
 * levels, 64 KiB a string, 16 MiB a document.
 *
 * <p>This is the only package that knows the JSON library; none of its types is in a signature.
 */
@NullMarked
package io.cloud7.reporting.json;

import org.jspecify.annotations.NullMarked;
