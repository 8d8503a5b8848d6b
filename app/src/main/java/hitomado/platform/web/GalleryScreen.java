package hitomado.platform.web;

import hitomado.platform.rights.Open;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 部品の見本 — every component in its states, to look at and for the tests of accessibility; in demo mode only.
@Controller
@Open
@ConditionalOnProperty(name = "hitomado.mode", havingValue = "demo")
class GalleryScreen {
    @GetMapping("/demo/components")
    String show(
            @RequestParam(defaultValue = "false") boolean staff,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("staff", staff);
        model.addAttribute("links", new PageLinks("/demo/components?staff=" + staff, page, 12));
        model.addAttribute(
                "choices",
                List.of(
                        Choice.of("a", "窓口で受け取る"),
                        new Choice("b", "郵送で受け取る", "届くまで3日から5日かかります。"),
                        Choice.of("c", "オンラインで受け取る")));
        model.addAttribute(
                "rows",
                List.of(
                        SummaryRow.of("氏名", "葛󠄀西 𠮷乃").from("住民記録"),
                        SummaryRow.of("新しい住所", "ひとまど市潮見区浜町一丁目2番3号 サンプルハイツ葛󠄀203")
                                .changedAt("#change"),
                        SummaryRow.of("電話番号", "").changedAt("#change")));
        model.addAttribute(
                "cards",
                List.of(
                        new CardLink("#one", "引っ越してきた（転入）", "転入届と、保険・年金・手当などの手続をまとめて準備します。"),
                        new CardLink("#two", "子どもが生まれた（出生）", "")));
        return "platform/web/gallery";
    }
}
