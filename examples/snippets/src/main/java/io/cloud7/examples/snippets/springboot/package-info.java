/** A Spring Boot host with its usage in a database behind HikariCP. */
@NullMarked
package io.cloud7.examples.snippets.springboot;

import org.jspecify.annotations.NullMarked;
