package hitomado.platform.pdf;

import java.util.List;

/// 印刷の結果 — outcome of one rendering.
public sealed interface Rendering {
    /// 完了 — the PDF and its number of pages.
    record Rendered(byte[] bytes, int pages) implements Rendering {}

    /// 描画不能文字あり — no font draws these; each as `葛󠄀 (U+845B U+E0100)`. The same text fails again.
    record NotDrawable(List<String> characters) implements Rendering {
        public NotDrawable {
            characters = List.copyOf(characters);
        }
    }

    /// 印刷機能停止 — Chromium or a font is missing, died twice or did not answer; the job waits and is tried again.
    record EngineGone(String reason) implements Rendering {}
}
