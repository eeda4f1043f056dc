package io.cloud7.reporting.jdbc;

/** What is done with the schema when a storage is opened. */
public enum SchemaMode {
    /** What is missing is created; what is there is compared. */
    CREATE,
    /** What is there is compared; anything missing is an error. */
    VALIDATE,
    /** It is taken as it is, unseen. */
    NONE
}
