/** Reports on the command line. */
@NullMarked
package io.cloud7.examples.reportcli;

import org.jspecify.annotations.NullMarked;
