package hitomado.platform.ids;

import java.util.Arrays;

/// Numbers UUIDs in the order in which they are added; open addressing over two arrays, as boxed keys would cost more
/// than reading a million of them.
public final class UuidIndex {
    private static final int NONE = -1;

    private long[] high = new long[1 << 10];
    private long[] low = new long[1 << 10];
    private int size;
    private int[] slots = emptySlots(1 << 11);

    private static int[] emptySlots(int length) {
        var slots = new int[length];
        Arrays.fill(slots, NONE);
        return slots;
    }

    public int size() {
        return size;
    }

    public long high(int number) {
        return high[number];
    }

    public long low(int number) {
        return low[number];
    }

    /// The number, or -1; `guess` is looked at first: tables mostly come in the same order.
    public int find(long idHigh, long idLow, int guess) {
        if (guess >= 0 && guess < size && high[guess] == idHigh && low[guess] == idLow) {
            return guess;
        }
        return slots[slot(idHigh, idLow)];
    }

    /// The number, given now if it had none.
    public int add(long idHigh, long idLow) {
        var slot = slot(idHigh, idLow);
        if (slots[slot] != NONE) {
            return slots[slot];
        }
        if (size == high.length) {
            high = Arrays.copyOf(high, size * 2);
            low = Arrays.copyOf(low, size * 2);
        }
        high[size] = idHigh;
        low[size] = idLow;
        slots[slot] = size++;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        slots = emptySlots(slots.length * 2);
        for (var number = 0; number < size; number++) {
            slots[slot(high[number], low[number])] = number;
        }
    }

    private int slot(long idHigh, long idLow) {
        var mask = slots.length - 1;
        var mixed = (idHigh ^ idLow * 0x9E3779B97F4A7C15L) * 0xD6E8FEB86659FD93L;
        var slot = (int) (mixed >>> 32) & mask;
        while (slots[slot] != NONE && !(high[slots[slot]] == idHigh && low[slots[slot]] == idLow)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
