package hitomado.platform.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// What one TrueType font can draw: the code points and the variation sequences (IVS) of its `cmap` table.
///
/// Formats 4, 12 and 14 of the OpenType specification are read; the Japanese fonts in use have no others that matter.
final class CharacterMap {
    private static final int CMAP = 0x636d6170;

    private final BitSet codePoints = new BitSet();
    private final Map<Integer, BitSet> basesBySelector = new HashMap<>();

    private CharacterMap() {}

    static CharacterMap of(Path font) throws IOException {
        var map = new CharacterMap();
        map.read(cmapTable(font));
        return map;
    }

    boolean draws(int codePoint) {
        return codePoints.get(codePoint);
    }

    boolean draws(int codePoint, int selector) {
        var bases = basesBySelector.get(selector);
        return bases != null && bases.get(codePoint);
    }

    /// Reads that one table only: the file of IPAmj has 46 MB.
    private static ByteBuffer cmapTable(Path font) throws IOException {
        try (var file = FileChannel.open(font)) {
            var head = part(file, 0, 12);
            int tables = head.getShort(4);
            var directory = part(file, 12, tables * 16);
            for (var i = 0; i < tables; i++) {
                if (directory.getInt(i * 16) == CMAP) {
                    return part(file, directory.getInt(i * 16 + 8), directory.getInt(i * 16 + 12));
                }
            }
        }
        throw new IOException("no cmap table in " + font);
    }

    private static ByteBuffer part(FileChannel file, long offset, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, offset + buffer.position()) < 0) {
                throw new IOException("font file ends early");
            }
        }
        return buffer.flip();
    }

    private void read(ByteBuffer cmap) {
        int subtables = cmap.getShort(2);
        for (var i = 0; i < subtables; i++) {
            var start = cmap.getInt(4 + i * 8 + 4);
            switch (cmap.getShort(start)) {
                case 4 -> readSegments(cmap, start);
                case 12 -> readGroups(cmap, start);
                case 14 -> readSelectors(cmap, start);
                default -> {} // legacy encodings of the same characters
            }
        }
    }

    private void readSegments(ByteBuffer cmap, int start) {
        int width = unsigned(cmap, start + 6);
        for (var i = 0; i < width; i += 2) {
            var end = unsigned(cmap, start + 14 + i);
            var first = unsigned(cmap, start + 16 + width + i);
            var delta = unsigned(cmap, start + 16 + 2 * width + i);
            var rangeAt = start + 16 + 3 * width + i;
            var range = unsigned(cmap, rangeAt);
            for (var c = first; c <= end && c != 0xFFFF; c++) {
                var glyph = range == 0 ? (c + delta) & 0xFFFF : unsigned(cmap, rangeAt + range + 2 * (c - first));
                codePoints.set(c, codePoints.get(c) || glyph != 0);
            }
        }
    }

    private void readGroups(ByteBuffer cmap, int start) {
        var groups = cmap.getInt(start + 12);
        for (var i = 0; i < groups; i++) {
            var group = start + 16 + i * 12;
            var noGlyph = cmap.getInt(group + 8) == 0 ? 1 : 0;
            codePoints.set(cmap.getInt(group) + noGlyph, cmap.getInt(group + 4) + 1);
        }
    }

    private void readSelectors(ByteBuffer cmap, int start) {
        var records = cmap.getInt(start + 6);
        for (var i = 0; i < records; i++) {
            var at = start + 10 + i * 11;
            var bases = basesBySelector.computeIfAbsent(threeBytes(cmap, at), selector -> new BitSet());
            var usual = cmap.getInt(at + 3);
            for (var r = 0; usual != 0 && r < cmap.getInt(start + usual); r++) {
                var range = start + usual + 4 + r * 4;
                var base = threeBytes(cmap, range);
                bases.set(base, base + (cmap.get(range + 3) & 0xFF) + 1);
            }
            var special = cmap.getInt(at + 7);
            for (var r = 0; special != 0 && r < cmap.getInt(start + special); r++) {
                bases.set(threeBytes(cmap, start + special + 4 + r * 5));
            }
        }
    }

    private static int unsigned(ByteBuffer buffer, int at) {
        return buffer.getShort(at) & 0xFFFF;
    }

    private static int threeBytes(ByteBuffer buffer, int at) {
        return (buffer.get(at) & 0xFF) << 16 | unsigned(buffer, at + 1);
    }
}
