package io.cloud7.examples.snippets.ownstorage;

import java.util.List;

/** The host's own table: one row a delivery, append-only. In a database, a queue, a file: that is the host's affair. */
public interface DeliveryTable {
    /** Keeps a delivery behind all others; when this returns, it is kept for good. */
    void add(Delivery delivery);

    /** All of them, in the order in which they came. */
    List<Delivery> all();
}
