package hitomado.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamelessStackTracesTests {
    @Test
    void tracesNameClassesAndLinesButNobody() {
        var failure = new IllegalStateException("髙橋 健一", new IllegalArgumentException("090-1234-5678"));
        assertThat(new NamelessStackTraces().printStackTraceToString(failure))
                .contains(
                        "java.lang.IllegalStateException\n",
                        "Caused by: java.lang.IllegalArgumentException\n",
                        "NamelessStackTracesTests.java:")
                .doesNotContain("髙橋", "090");
    }

    @Test
    void circleOfCausesEnds() {
        var first = new IllegalStateException("a");
        var second = new IllegalStateException("b", first);
        first.initCause(second);
        assertThat(new NamelessStackTraces().printStackTraceToString(first).lines())
                .filteredOn(line -> line.contains("IllegalStateException"))
                .hasSize(2);
    }
}
