/** One runnable file a question; the README and the docs show these files. */
@NullMarked
package io.cloud7.examples.snippets;

import org.jspecify.annotations.NullMarked;
