package io.cloud7.reporting.memory;

import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.SampleKey;
import io.cloud7.reporting.usage.UtilizationSample;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The samples of one resource and meter by columns, in order of arrival. Most come in order of time; only those that do
 * not are indexed.
 */
final class SampleColumns {
    private final SampleKey key;
    private final LongColumn at;
    private final LongColumn recordedAt;
    private final DecimalColumn allocated;
    private final DecimalColumn used;
    private final DecimalColumn seconds;
    private final IntColumn inOrder = new IntColumn();
    private final Map<Long, Integer> outOfOrder = new HashMap<>();
    private int rowsInOrder;
    private int size;
    private long longest;
    private @Nullable SampleColumns frozen;

    SampleColumns(SampleKey key) {
        this.key = key;
        at = new LongColumn();
        recordedAt = new LongColumn();
        allocated = new DecimalColumn();
        used = new DecimalColumn();
        seconds = new DecimalColumn();
    }

    private SampleColumns(SampleColumns live) {
        key = live.key;
        at = live.at.frozen();
        recordedAt = live.recordedAt.frozen();
        allocated = live.allocated.frozen();
        used = live.used.frozen();
        seconds = live.seconds.frozen();
        size = live.size;
        longest = live.longest;
    }

    /** These columns as they are now, whatever is written later. They can be read, and find nothing. */
    SampleColumns frozen() {
        if (frozen == null) {
            frozen = new SampleColumns(this);
        }
        return frozen;
    }

    /** The row of the latest sample at an instant; -1 if there is none. */
    int find(Instant instant) {
        long micros = Micros.of(instant);
        Integer row = outOfOrder.get(micros);
        if (row != null) {
            return row;
        }
        int low = 0;
        int high = rowsInOrder - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long there = at.get(inOrder.get(middle));
            if (there == micros) {
                return inOrder.get(middle);
            }
            if (there < micros) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    void add(UtilizationSample sample, Instant recorded) {
        frozen = null;
        long micros = Micros.of(sample.at());
        if (rowsInOrder == 0 || at.get(inOrder.get(rowsInOrder - 1)) < micros) {
            inOrder.put(rowsInOrder++, size);
        } else {
            outOfOrder.put(micros, size);
        }
        at.add(micros);
        recordedAt.add(Micros.of(recorded));
        allocated.put(size, sample.allocated());
        used.put(size, sample.used());
        seconds.put(size, sample.seconds());
        longest = Math.max(longest, sample.longest());
        size++;
    }

    /** Lowers the time of recording to that of an earlier delivery; false if it is no earlier. */
    boolean recordedAlready(int row, Instant earlier) {
        long micros = Micros.of(earlier);
        if (micros >= recordedAt.get(row)) {
            return false;
        }
        frozen = null;
        recordedAt.set(row, micros);
        return true;
    }

    int size() {
        return size;
    }

    long at(int row) {
        return at.get(row);
    }

    long recordedAt(int row) {
        return recordedAt.get(row);
    }

    /** Microseconds that no sample's span is longer than. */
    long longest() {
        return longest;
    }

    UtilizationSample sample(int row) {
        return new UtilizationSample(
                key.resource(),
                key.meter(),
                Micros.instant(at.get(row)),
                Objects.requireNonNull(allocated.get(row)),
                Objects.requireNonNull(used.get(row)),
                seconds.get(row));
    }
}
