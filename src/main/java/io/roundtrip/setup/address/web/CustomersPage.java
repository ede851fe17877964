package io.roundtrip.setup.address.web;

import io.roundtrip.host.Phrases;
import io.roundtrip.host.Site;
import io.roundtrip.setup.address.SaidAddress;
import io.roundtrip.setup.address.web.CustomersView.AnswersView;
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
   * What a form shows.
   *
   * @param address as it is, or as somebody typed it
   * @param now what is in force
   * @param wrong what is wrong with the address, "" = nothing
   * @param note why nothing was saved, "" = saved or not asked for
   */
  record Shown(String address, SaidAddress.Now now, String wrong, String note) {
    static Shown of(SaidAddress.Now now) {
      return new Shown(now.address(), now, "", "");
    }
  }

  CustomersView view(Shown site, Shown answers, String token, String context) {
    return new CustomersView(
        say("title"),
        say("intro"),
        token,
        site.note().isEmpty() ? "" : site.note() + " " + inForce(site.now()),
        Integer.toString(site.now().version()),
        say("label"),
        site.address(),
        say("help", this.site.baseUrl()),
        site.wrong(),
        new ButtonView(context + PAGE + "save.jspa", say("save")),
        new ButtonView(context + PAGE + "takeJira.jspa", say("take")),
        new ButtonView(context + ADMINISTRATION, say("back")),
        answers(answers, context));
  }

  private AnswersView answers(Shown now, String context) {
    return new AnswersView(
        say("answers.title"),
        say("answers.intro"),
        now.note().isEmpty() ? "" : now.note() + " " + say("answers.in-force", said(now.now())),
        Integer.toString(now.now().version()),
        say("answers.label"),
        now.address(),
        say("answers.help"),
        now.wrong(),
        new ButtonView(context + PAGE + "saveAnswers.jspa", say("answers.save")));
  }

  private String said(SaidAddress.Now now) {
    return now.address().isEmpty() ? say("answers.nothing") : now.address();
  }

  /** The newer value beside what the person typed. */
  private String inForce(SaidAddress.Now now) {
    return now.address().isEmpty() ? say("in-force.none") : say("in-force", now.address());
  }

  private String say(String key, Serializable... args) {
    return phrases.text("roundtrip.setup.customers." + key, args);
  }
}
