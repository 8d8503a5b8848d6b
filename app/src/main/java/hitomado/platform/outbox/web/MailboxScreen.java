package hitomado.platform.outbox.web;

import hitomado.platform.NotFound;
import hitomado.platform.outbox.PretendMailbox;
import hitomado.platform.rights.Open;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// 模擬の受信箱 — the mails that the demo city sent; there is no such page outside the demo.
@Controller
@Open
class MailboxScreen {
    private static final int SHOWN = 50;

    private final ObjectProvider<PretendMailbox> mailbox;
    private final String mode;

    MailboxScreen(ObjectProvider<PretendMailbox> mailbox, @Value("${hitomado.mode}") String mode) {
        this.mailbox = mailbox;
        this.mode = mode;
    }

    @GetMapping("/demo/mailbox")
    String show(Model model) {
        if (!mode.equals("demo")) {
            throw new NotFound("the demo's mailbox");
        }
        var pretend = mailbox.getIfAvailable();
        model.addAttribute(
                "mails",
                pretend == null
                        ? List.of()
                        : pretend.newest(SHOWN).stream().map(MailView::of).toList());
        model.addAttribute("real", pretend == null);
        return "platform/outbox/web/mailbox";
    }
}
