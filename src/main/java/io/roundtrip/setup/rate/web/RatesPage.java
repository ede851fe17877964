package io.roundtrip.setup.rate.web;

import io.roundtrip.host.Phrases;
import io.roundtrip.setup.rate.MailRates;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** Puts the page together on which an administrator says how many mails may leave in a minute. */
public final class RatesPage {
  static final String ADMINISTRATION = "/secure/admin/RoundtripAdmin!default.jspa";
  private static final String SAVE = "/secure/admin/RoundtripRates!save.jspa";

  /** The two numbers as they are, or as somebody typed them. */
  record Typed(String server, String domain) {
    static Typed of(MailRates.Now now) {
      return new Typed(Integer.toString(now.server()), Integer.toString(now.domain()));
    }
  }

  private final Phrases phrases;

  public RatesPage(Phrases phrases) {
    this.phrases = phrases;
  }

  /**
   * @param now what is in force
   * @param wrong by field; under "version" why nothing was saved
   */
  RatesView view(
      Typed typed, MailRates.Now now, Map<String, String> wrong, String token, String context) {
    String late = wrong.getOrDefault("version", "");
    Typed typedNow = Typed.of(now);
    return new RatesView(
        say("title"),
        say("intro"),
        token,
        late.isEmpty() ? "" : late + " " + say("in-force", typedNow.server(), typedNow.domain()),
        Integer.toString(now.version()),
        List.of(field("server", typed.server(), wrong), field("domain", typed.domain(), wrong)),
        say("save"),
        context + SAVE,
        say("back"),
        context + ADMINISTRATION);
  }

  private RatesView.FieldView field(String name, String value, Map<String, String> wrong) {
    return new RatesView.FieldView(
        name, say(name), value, say(name + ".help"), wrong.getOrDefault(name, ""));
  }

  private String say(String key, Serializable... args) {
    return phrases.text("roundtrip.setup.rates." + key, args);
  }
}
