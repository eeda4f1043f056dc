package io.cloud7.reporting.jdbc;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What things are as rows, made one by one as they are written. */
final class Mapped<T> extends AbstractCollection<@Nullable Object[]> {
    private final Collection<T> things;
    private final Function<T, @Nullable Object[]> row;

    Mapped(Collection<T> things, Function<T, @Nullable Object[]> row) {
        this.things = things;
        this.row = row;
    }

    @Override
    public Iterator<@Nullable Object[]> iterator() {
        return things.stream().map(row).iterator();
    }

    @Override
    public int size() {
        return things.size();
    }
}
