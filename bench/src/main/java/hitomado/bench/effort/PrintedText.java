package hitomado.bench.effort;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// 印刷された文字 — reads a PDF back in the order in which it was drawn, with a mark before the word beside each tick.
///
/// Ticks are two strokes turned by 40 degrees (`.c.checked::after` of the layouts), not characters; each belongs to the
/// word right of its box.
final class PrintedText extends PDFTextStripper {
    private static final double TURNED = Math.sin(Math.toRadians(25));
    /// In points: the word begins about 4 right of the turned corner, its line stands about 9.5 below (measured).
    private static final float REACH = 20;
    private static final float BELOW = 4;
    private static final float FAR_BELOW = 14;

    private record Glyph(float x, float y, String text) {}

    /// @param actual what is left to be said of the span; null where its glyphs speak for themselves
    private record Span(@Nullable StringBuilder actual) {}

    private record Spot(float x, float y) {}

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Spot> ticks = new ArrayList<>();
    private final StringBuilder all = new StringBuilder();

    /// What the glyphs of an open span stand for; a variant (IVS) that a fallback font draws is told only there.
    private final Deque<Span> spans = new ArrayDeque<>();

    private PrintedText() {
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new EndMarkedContentSequence(this));
    }

    static String of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var reader = new PrintedText();
            reader.getText(document);
            return Segment.squeeze(reader.all.toString());
        }
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        glyphs.add(new Glyph(
                text.getTextMatrix().getTranslateX(), text.getTextMatrix().getTranslateY(), unicode(text)));
    }

    /// The first glyph of a span speaks for all of it.
    private String unicode(TextPosition text) {
        for (var span : spans) {
            if (span.actual() != null) {
                var spoken = span.actual().toString();
                span.actual().setLength(0);
                return spoken;
            }
        }
        return text.getUnicode();
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        var actual = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
        spans.push(new Span(actual == null ? null : new StringBuilder(actual)));
    }

    @Override
    public void endMarkedContentSequence() {
        spans.poll();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        super.processOperator(operator, operands);
        if (operator.getName().equals("cm")) {
            var matrix = getGraphicsState().getCurrentTransformationMatrix();
            var turn = matrix.getShearY() / Math.hypot(matrix.getScaleX(), matrix.getShearY());
            if (Math.abs(turn) > TURNED) {
                ticks.add(new Spot(matrix.getTranslateX(), matrix.getTranslateY()));
            }
        }
    }

    @Override
    protected void endPage(PDPage page) {
        var marked = ticks.stream().flatMap(tick -> word(tick).stream()).collect(Collectors.toSet());
        for (var i = 0; i < glyphs.size(); i++) {
            all.append(marked.contains(i) ? Segment.TICK : "")
                    .append(glyphs.get(i).text());
        }
        glyphs.clear();
        ticks.clear();
    }

    /// The glyph right of the tick.
    private Optional<Integer> word(Spot tick) {
        return IntStream.range(0, glyphs.size())
                .boxed()
                .filter(i -> tick.y() - glyphs.get(i).y() > BELOW
                        && tick.y() - glyphs.get(i).y() < FAR_BELOW)
                .filter(i -> glyphs.get(i).x() > tick.x() && glyphs.get(i).x() < tick.x() + REACH)
                .filter(i -> !glyphs.get(i).text().isBlank())
                .min(Comparator.comparingDouble(i -> glyphs.get(i).x()));
    }
}
