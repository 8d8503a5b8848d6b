/// 帳票の印刷 — HTML becomes PDF in a headless Chromium with scripts and network off.
///
/// Offers: [PdfRenderer]. A character that no font can draw fails the job and is named; nothing is replaced silently.
/// Fonts: BIZ UD (明朝・ゴシック) first, IPAmj明朝 behind them for rare characters of names and their variants (IVS).
@NamedInterface("pdf")
@NullMarked
package hitomado.platform.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
