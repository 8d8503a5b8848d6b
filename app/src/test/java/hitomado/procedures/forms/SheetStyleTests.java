package hitomado.procedures.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetStyleTests {
    @Test
    void givesThePageANameAndConfinesTheRest() {
        var css = new SheetStyle("sheet-2", """
                /* A4 */ @page { size: A4; @top-left { content: "x" } }
                html, body { margin: 0 } .body td { color: red }
                """).scoped();
        assertThat(css).isEqualTo("""
                @page sheet-2 { size: A4; @top-left { content: "x" } }
                #sheet-2 { page: sheet-2 }
                @scope (#sheet-2) {
                :scope, :scope { margin: 0 } .body td { color: red }
                }
                """);
    }
}
