/**
 * A trace of real machines as a data folder: what was allocated becomes usage records, how hard it worked becomes samples.
 *
 * <p>The trace is the archive GWA-T-12 of Bitbrains (Shen, van Beek, Iosup, CCGrid 2015): one file a machine, one row
 * every five minutes.
 */
@NullMarked
package io.cloud7.examples.bitbrains;

import org.jspecify.annotations.NullMarked;
