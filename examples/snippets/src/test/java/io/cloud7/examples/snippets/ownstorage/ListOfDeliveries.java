package io.cloud7.examples.snippets.ownstorage;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A table that ends with the test. */
final class ListOfDeliveries implements DeliveryTable {
    private final List<Delivery> rows = new CopyOnWriteArrayList<>();

    @Override
    public void add(Delivery delivery) {
        rows.add(delivery);
    }

    @Override
    public List<Delivery> all() {
        return List.copyOf(rows);
    }
}
