package hitomado.identity.card;

import hitomado.platform.Lang;

/// 模擬カードの一覧の一件 — one demo person on the sign-in page.
public record ListedCard(String serial, String name, String storyJa, String storyEasy, String storyEn) {
    public String story(Lang lang) {
        return switch (lang) {
            case JA -> storyJa;
            case EASY -> storyEasy;
            case EN -> storyEn;
        };
    }
}
