package hitomado.notices.web;

import hitomado.notices.Channel;
import hitomado.notices.Preference;
import hitomado.notices.Topics;
import hitomado.platform.Actor;
import hitomado.platform.rights.ForResidents;
import hitomado.platform.web.Choice;
import hitomado.platform.web.Page;
import hitomado.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 受け取るお知らせの画面 — topics and channels to tick, and one button that ends everything.
@Controller
@ForResidents
class TopicsScreen {
    private static final String PATH = "/my/notices/topics";
    private static final String DONE = "done";

    private final Topics topics;
    private final Pages pages;

    TopicsScreen(Topics topics, Pages pages) {
        this.topics = topics;
        this.pages = pages;
    }

    @GetMapping(PATH)
    String show(Actor.Resident who, HttpServletRequest request, Model model) {
        model.addAttribute("view", view(who, pages.of(request)));
        return "notices/web/topics";
    }

    /// What is ticked is wanted; everything else is off.
    @PostMapping(PATH)
    String choose(
            Actor.Resident who,
            @RequestParam(defaultValue = "") List<String> topic,
            @RequestParam(defaultValue = "") List<String> channel,
            HttpServletRequest request,
            RedirectAttributes told) {
        var off = new HashSet<String>();
        topics.offered().stream()
                .map(one -> one.id())
                .filter(id -> !topic.contains(id))
                .forEach(off::add);
        var closed = Arrays.stream(Channel.values())
                .filter(one -> !channel.contains(one.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)));
        topics.choose(who, new Preference(false, off, closed), pages.of(request).lang());
        told.addFlashAttribute(DONE, "notices.topics.saved");
        return "redirect:" + PATH;
    }

    /// Where the link of a mail leads: one button.
    @GetMapping("/my/notices/stop")
    String ask(Actor.Resident who) {
        return "notices/web/stop";
    }

    @PostMapping("/my/notices/stop")
    String stop(Actor.Resident who, RedirectAttributes told) {
        topics.stopEverything(who);
        told.addFlashAttribute(DONE, "notices.topics.allStopped");
        return "redirect:" + PATH;
    }

    private TopicsView view(Actor.Resident who, Page page) {
        var preference = topics.preference(who);
        var offered = topics.offered();
        return new TopicsView(
                topics.known(who),
                preference.everythingOff(),
                offered.stream()
                        .map(topic -> Choice.of(topic.id(), topic.title().in(page.lang())))
                        .toList(),
                offered.stream()
                        .map(topic -> topic.id())
                        .filter(preference::wants)
                        .collect(Collectors.toSet()),
                channels(page),
                wanted(preference),
                links(who, page));
    }

    private List<TopicsView.Link> links(Actor.Resident who, Page page) {
        var linked = topics.linked(who);
        return topics.linkable().stream()
                .map(channel -> new TopicsView.Link(
                        channel.name(), page.t("notices.channel." + channel), linked.contains(channel)))
                .toList();
    }

    /// The pretend services know an account by the id of ours; a real one gives its own after its sign-in.
    @PostMapping("/my/notices/link")
    String link(
            Actor.Resident who, @RequestParam Channel channel, HttpServletRequest request, RedirectAttributes told) {
        if (topics.linkable().contains(channel)) {
            topics.link(
                    who,
                    channel,
                    "pretend-" + who.accountId(),
                    pages.of(request).lang());
            told.addFlashAttribute(DONE, "notices.link.done");
        }
        return "redirect:" + PATH;
    }

    @PostMapping("/my/notices/unlink")
    String unlink(Actor.Resident who, @RequestParam Channel channel, RedirectAttributes told) {
        topics.unlink(who, channel);
        told.addFlashAttribute(DONE, "notices.link.removed");
        return "redirect:" + PATH;
    }

    private static List<Choice> channels(Page page) {
        return Arrays.stream(Channel.values())
                .map(channel -> Choice.of(channel.name(), page.t("notices.channel." + channel)))
                .toList();
    }

    private static Set<String> wanted(Preference preference) {
        return Arrays.stream(Channel.values())
                .filter(preference::wants)
                .map(Channel::name)
                .collect(Collectors.toSet());
    }
}
