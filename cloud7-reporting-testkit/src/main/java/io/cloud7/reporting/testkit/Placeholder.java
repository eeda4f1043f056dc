package io.cloud7.reporting.testkit;

/** Keeps the package from being empty, which javac refuses to export, until the first real class is here. */
interface Placeholder {}
