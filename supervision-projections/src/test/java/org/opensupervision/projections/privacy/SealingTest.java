package org.opensupervision.projections.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.testing.FixedKeys;

class SealingTest {

    private static final AgencyId AGENCY = AgencyId.random();
    private static final PersonId CLARA = PersonId.referredTo(AGENCY, "C1");
    private static final PersonId DAVID = PersonId.referredTo(AGENCY, "C2");
    private static final PersonId EMRE = PersonId.referredTo(AGENCY, "C3");
    private static final String PLACE = "SessionEvent.SessionDisputed reason";
    private static final byte[] WORDS = "\"it was shorter\"".getBytes(UTF_8);

    private final FixedKeys keys = new FixedKeys();
    private final Sealing sealing = new Sealing(keys, Nonces.RANDOM);

    @Test
    void sealed_words_are_opened_in_their_place() {
        Envelope envelope = sealed(CLARA, DAVID);

        assertThat(sealing.open(Envelope.parse(envelope.text()), PLACE)).hasValue(WORDS);
        assertThat(new String(Base64.getUrlDecoder().decode(envelope.text()), UTF_8))
                .doesNotContain("shorter");
    }

    @Test
    void words_of_several_people_need_the_keys_of_all() {
        Envelope envelope = sealed(CLARA, DAVID);
        keys.destroy(DAVID);

        assertThat(sealing.open(envelope, PLACE)).isEmpty();
    }

    @Test
    void whoever_has_no_key_any_more_is_left_out_of_new_words() {
        keys.destroy(DAVID);

        assertThat(sealed(CLARA, DAVID).people()).containsExactly(CLARA);
    }

    @Test
    void words_about_nobody_with_a_key_are_not_stored() {
        keys.destroy(CLARA);

        assertThat(sealed(CLARA)).isEqualTo(Envelope.OF_NOBODY);
        assertThat(sealing.open(Envelope.parse(Envelope.OF_NOBODY.text()), PLACE))
                .isEmpty();
    }

    @Test
    void words_do_not_open_in_another_place() {
        refuses(sealed(CLARA), "SessionEvent.SessionCancelled reason");
    }

    @Test
    void words_do_not_open_as_those_of_somebody_else() {
        Envelope envelope = sealed(CLARA);

        refuses(new Envelope(List.of(new Envelope.Whose(DAVID, 1)), envelope.sealed()), PLACE);
        refuses(new Envelope(List.of(new Envelope.Whose(CLARA, 2)), envelope.sealed()), PLACE);
    }

    @Test
    void no_bit_can_be_changed() {
        byte[] stored = Base64.getUrlDecoder().decode(sealed(CLARA).text());
        for (int i = 0; i < 8 * stored.length; i++) {
            byte[] changed = stored.clone();
            changed[i / 8] ^= (byte) (1 << (i % 8));
            assertThatExceptionOfType(NotOpened.class)
                    .as("bit %d", i)
                    .isThrownBy(() ->
                            sealing.open(Envelope.parse(Base64.getUrlEncoder().encodeToString(changed)), PLACE));
        }
    }

    @Test
    void no_envelope_can_be_cut_off() {
        String text = sealed(CLARA).text();
        for (int length = 0; length < text.length(); length++) {
            String cut = text.substring(0, length);
            assertThatExceptionOfType(NotOpened.class)
                    .as(cut)
                    .isThrownBy(() -> sealing.open(Envelope.parse(cut), PLACE));
        }
    }

    @Test
    void the_same_words_look_different_each_time_unless_they_are_to_be_compared() {
        var compared = new Sealing(keys, Nonces.FROM_WORDS);

        assertThat(sealed(CLARA).text()).isNotEqualTo(sealed(CLARA).text());
        assertThat(compared.seal(WORDS, PLACE, AGENCY, List.of(CLARA)).text())
                .isEqualTo(compared.seal(WORDS, PLACE, AGENCY, List.of(CLARA)).text())
                .isNotEqualTo(compared.seal(WORDS, PLACE + "s", AGENCY, List.of(CLARA))
                        .text());
    }

    @Test
    void the_keys_to_many_events_are_asked_for_at_once() {
        sealing.prepare(List.of(
                "{\"a\":{\"sealed\":\"%s\"},\"b\":{\"sealed\":\"%s\"}}"
                        .formatted(sealed(CLARA).text(), sealed(CLARA, EMRE).text())
                        .getBytes(UTF_8),
                "{\"c\":{\"sealed\":\"%s\"},\"d\":{\"sealed\":\"no envelope\"}}"
                        .formatted(sealed(DAVID).text())
                        .getBytes(UTF_8),
                "{\"e\":{\"sealed\":\"A".getBytes(UTF_8)));

        assertThat(keys.fetched()).containsExactly(Set.of(CLARA, DAVID, EMRE));
    }

    private Envelope sealed(PersonId... people) {
        return sealing.seal(WORDS, PLACE, AGENCY, List.of(people));
    }

    private void refuses(Envelope envelope, String place) {
        assertThatExceptionOfType(NotOpened.class).isThrownBy(() -> sealing.open(envelope, place));
    }
}
