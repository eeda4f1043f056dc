/** CSV export and import. */
module io.cloud7.reporting.csv {
    requires static org.jspecify;
    requires transitive io.cloud7.reporting.core;
    requires org.apache.commons.csv;

    exports io.cloud7.reporting.csv;
    exports io.cloud7.reporting.csv.focus;
}
