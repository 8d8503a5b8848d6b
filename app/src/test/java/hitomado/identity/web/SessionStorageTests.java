package hitomado.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.SignInLevel;
import java.io.File;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.web.servlet.FlashMap;

class SessionStorageTests {
    private final SerializingConverter writer = new SerializingConverter();

    @Test
    void bringsBackWhoSignedIn() {
        var staff = new Actor.Staff(UUID.randomUUID(), "𠮷田 拓也", "card", "991015", Set.of(Permission.CASE_WORK));
        var resident = new Actor.Resident(UUID.randomUUID(), "葛󠄀西", SignInLevel.CARD);
        for (var actor : new Actor[] {staff, resident}) {
            var context = new SecurityContextImpl(new SignedIn(actor, java.time.Instant.EPOCH));
            assertThat(SessionStorage.read(writer.convert(context))).isEqualTo(context);
        }
    }

    @Test
    void bringsBackWhatWasPosted() {
        var request = new MockHttpServletRequest("POST", "/sessions/1/answers");
        request.addParameter("person.phone", "0900");
        request.addHeader("Accept-Language", "ja");
        request.setCookies(new jakarta.servlet.http.Cookie("lang", "easy"));
        assertThat(SessionStorage.read(writer.convert(new DefaultSavedRequest(request))))
                .isInstanceOfSatisfying(
                        DefaultSavedRequest.class,
                        saved -> assertThat(saved.getParameterValues("person.phone"))
                                .containsExactly("0900"));
    }

    @Test
    void bringsBackWhatARedirectCarriesToTheNextPage() {
        var flash = new FlashMap();
        flash.put("problem", "applications.pin.wrong");
        flash.put("left", 4);
        flash.setTargetRequestPath("/sessions/1/review");
        flash.addTargetRequestParam("lang", "easy");
        flash.startExpirationPeriod(180);
        assertThat(SessionStorage.read(writer.convert(new CopyOnWriteArrayList<>(List.of(flash)))))
                .isEqualTo(List.of(flash));
    }

    @Test
    void leavesOutWhatItCannotRead() {
        assertThat(SessionStorage.read(new byte[] {1, 2, 3})).isNull();
    }

    @Test
    void neverReadsAnyOtherClass() {
        assertThat(SessionStorage.read(writer.convert(new File("/")))).isNull();
    }
}
