package io.roundtrip.setup.address.web;

import io.roundtrip.host.Phrases;
import io.roundtrip.host.Site;
import io.roundtrip.setup.address.web.CustomersView.ButtonView;
import java.io.Serializable;

/** Puts the page together on which an administrator says where customers reach Roundtrip. */
public final class CustomersPage {
  static final String ADMINISTRATION = "/secure/admin/RoundtripAdmin!default.jspa";
  private static final String PAGE = "/secure/admin/RoundtripCustomers!";

  private final Phrases phrases;
  private final Site site;

  public CustomersPage(Phrases phrases, Site site) {
    this.phrases = phrases;
    this.site = site;
  }

  /** Jira's own address, as customers may reach it. */
  String jira() {
    return site.baseUrl();
  }

  /**
   * @param address as it is, or as somebody typed it
   * @param wrong the problem's code of the address, "" = none
   * @param note the problem's code of the whole form, "" = none
   */
  CustomersView view(
      String address, int version, String wrong, String note, String token, String context) {
    return new CustomersView(
        say("title"),
        say("intro"),
        token,
        problem(note),
        Integer.toString(version),
        say("label"),
        address,
        say("help"),
        problem(wrong),
        new ButtonView(context + PAGE + "save.jspa", say("save")),
        new ButtonView(context + PAGE + "takeJira.jspa", say("take", site.baseUrl())),
        new ButtonView(context + ADMINISTRATION, say("back")));
  }

  private String problem(String code) {
    return code.isEmpty()
        ? ""
        : phrases.text("roundtrip.problem." + code)
            + " "
            + phrases.text("roundtrip.problem." + code + ".fix");
  }

  private String say(String key, Serializable... args) {
    return phrases.text("roundtrip.setup.customers." + key, args);
  }
}
