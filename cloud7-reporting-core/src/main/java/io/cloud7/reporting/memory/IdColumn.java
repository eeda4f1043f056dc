package io.cloud7.reporting.memory;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A growing column of unique texts, back to back in one array of bytes, with an open-addressing index. Each char is one
 * to three bytes by itself, so that even half a surrogate pair comes out as it went in.
 */
final class IdColumn {
    private static final long PRIME = (1L << 61) - 1;
    private static final long KEY = 1 + (new SecureRandom().nextLong() & (PRIME >>> 1));

    private static final int[] NO_INDEX = {};

    private byte[] bytes;
    private int[] ends;
    private int size;
    private int[] index;

    IdColumn() {
        this(new byte[64], new int[4], 0, new int[16]);
    }

    private IdColumn(byte[] bytes, int[] ends, int size, int[] index) {
        this.bytes = bytes;
        this.ends = ends;
        this.size = size;
        this.index = index;
    }

    int size() {
        return size;
    }

    /** The row of an id; -1 if it is not there. */
    int find(byte[] id) {
        int slot = slot(id, 0, id.length);
        return index[slot] - 1;
    }

    /** Adds an id that is not there. */
    void add(byte[] id) {
        int start = end(size - 1);
        int end = Math.addExact(start, id.length);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Growth.toHold(bytes.length, end));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, Growth.beyond(size));
        }
        System.arraycopy(id, 0, bytes, start, id.length);
        ends[size++] = end;
        if (size > index.length / 4 * 3) {
            index = new int[Math.multiplyExact(index.length, 2)];
            for (int row = 0; row < size; row++) {
                index[slot(bytes, end(row - 1), ends[row])] = row + 1;
            }
        } else {
            index[slot(id, 0, id.length)] = size;
        }
    }

    String get(int row) {
        return decoded(bytes, end(row - 1), ends[row]);
    }

    /** The hash of the id of a row: that of its encoded bytes. */
    int hash(int row) {
        return hash(bytes, end(row - 1), ends[row]);
    }

    /** Its ids can be read, not found. */
    IdColumn frozen() {
        return new IdColumn(bytes, ends, size, NO_INDEX);
    }

    private int end(int row) {
        return row < 0 ? 0 : ends[row];
    }

    private int slot(byte[] source, int from, int to) {
        int mask = index.length - 1;
        int slot = hash(source, from, to) & mask;
        while (index[slot] != 0) {
            int row = index[slot] - 1;
            if (Arrays.equals(bytes, end(row - 1), ends[row], source, from, to)) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /**
     * A polynomial in a key of this process, modulo 2⁶¹ − 1: who chooses ids cannot choose collisions. It decides only
     * where a row is looked for, never an order or an answer.
     */
    static int hash(byte[] source, int from, int to) {
        long hash = (long) to - from;
        for (int i = from; i < to; i++) {
            hash = timesKey(hash) + (source[i] & 0xFF);
        }
        hash = timesKey(hash);
        return (int) (hash ^ (hash >>> 32));
    }

    private static long timesKey(long value) {
        long low = value * KEY;
        long high = Math.multiplyHigh(value, KEY);
        long sum = (low & PRIME) + ((low >>> 61) | (high << 3));
        return (sum & PRIME) + (sum >>> 61);
    }

    static byte[] encoded(String text) {
        byte[] encoded = new byte[Math.multiplyExact(text.length(), 3)];
        int size = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                encoded[size++] = (byte) c;
            } else if (c < 0x800) {
                encoded[size++] = (byte) (0xC0 | (c >> 6));
                encoded[size++] = (byte) (0x80 | (c & 0x3F));
            } else {
                encoded[size++] = (byte) (0xE0 | (c >> 12));
                encoded[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                encoded[size++] = (byte) (0x80 | (c & 0x3F));
            }
        }
        return Arrays.copyOf(encoded, size);
    }

    private static String decoded(byte[] source, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int i = from;
        while (i < to) {
            int lead = source[i++] & 0xFF;
            if (lead < 0x80) {
                text.append((char) lead);
            } else if (lead < 0xE0) {
                text.append((char) (((lead & 0x1F) << 6) | (source[i++] & 0x3F)));
            } else {
                text.append((char) (((lead & 0x0F) << 12) | ((source[i++] & 0x3F) << 6) | (source[i++] & 0x3F)));
            }
        }
        return text.toString();
    }
}
