package io.roundtrip.canonical.trace.web;

import io.roundtrip.canonical.group.Membership;
import io.roundtrip.canonical.trace.Trace;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.Visibility;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.roadmap.RoadmapLozenge;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.signals.Channel;
import io.roundtrip.signals.Signal;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a trace into words in one reader's language. */
final class TraceViews {
  private static final String SAY = "roundtrip.canonical.trace.";

  private final Phrases texts;
  private final DateTimeFormatter day;
  private final DateTimeFormatter minute;
  private final String site;

  /**
   * @param site context path
   */
  TraceViews(Phrases texts, Locale locale, ZoneId zone, String site) {
    this.texts = texts;
    this.day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).withZone(zone);
    this.minute =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale)
            .withZone(zone);
    this.site = site;
  }

  /**
   * @param ahead whether the feedback itself changed a moment ago
   */
  TraceView of(Trace trace, boolean ahead) {
    List<TraceView.Stop> stops = new ArrayList<>();
    if (trace.said() != null) stops.add(said(trace.said()));
    Membership merged = trace.merged();
    for (Trace.Stand stand : trace.stands())
      stops.add(stand(stand, joined(merged, stand) ? merged : null));
    if (trace.canonical()) stops.add(plain(say("canonical")));
    else if (trace.stands().isEmpty() && trace.hidden() == 0) stops.add(plain(say("alone")));
    for (Trace.Mail mail : trace.mails()) stops.add(mail(mail, about(trace, mail.entry())));
    if (!trace.sight().people()) stops.add(plain(say("mail-unseen")));
    else if (trace.against() == Reason.UNSUBSCRIBED) stops.add(plain(say("stopped")));
    else if (trace.mails().isEmpty()) stops.add(noMail(trace));
    String note = trace.hidden() == 0 ? "" : say("hidden", trace.hidden());
    boolean settled =
        !ahead
            && trace.mails().stream()
                .map(mail -> Outbox.Standing.of(mail.entry()))
                .noneMatch(Outbox.Standing::isOnItsWay);
    return new TraceView(settled, stops, note);
  }

  /** What the canonical is part of may be seen where the canonical may not. */
  private static boolean joined(@Nullable Membership merged, Trace.Stand stand) {
    return merged != null && merged.canonical().equals(stand.shown().issue());
  }

  private TraceView.Stop said(Signal said) {
    boolean dated = said.dated();
    if (said.channel() == Channel.OTHER)
      return plain(say(dated ? "said" : "imported", day(said.at())));
    String channel = texts.text("roundtrip.canonical.channel." + said.channel().word());
    return plain(say(dated ? "said-over" : "imported-over", day(said.at()), channel));
  }

  private TraceView.Stop stand(Trace.Stand stand, @Nullable Membership merged) {
    Optional<RoadmapStatus> status = stand.roadmap();
    return new TraceView.Stop(
        merged == null ? say("part-of") : say("merged", day(merged.at())),
        href(stand.shown()),
        link(stand.shown()),
        status.isPresent() ? RoadmapLozenge.of(status) : "",
        status.map(s -> texts.text("roundtrip.roadmap.status." + s.word())).orElse(""),
        stand.versions().isEmpty() ? "" : say("version", String.join(", ", stand.versions())));
  }

  /** The item a mail is about; null when that is the feedback itself. */
  private static Visibility.@Nullable Shown about(Trace trace, OutboxEntry mail) {
    for (Trace.Stand stand : trace.stands()) {
      if (stand.shown().issue().equals(mail.message().item())) return stand.shown();
    }
    return null;
  }

  private TraceView.Stop mail(Trace.Mail one, Visibility.@Nullable Shown about) {
    OutboxEntry mail = one.entry();
    boolean sent = mail.state() == State.SENT;
    String kind = name(one);
    String why =
        mail.reason() == null ? "" : texts.text("roundtrip.notify.reason." + mail.reason().word());
    String state =
        say(
            sent
                ? "sent"
                : mayHaveLeft(mail) ? "maybe" : mail.state().isFinal() ? "not-sent" : "waits",
            kind,
            minute.format(mail.state().isFinal() ? mail.changed() : mail.created()));
    String text = about == null ? state : say("about", state);
    return new TraceView.Stop(text, href(about), link(about), "", "", sent ? "" : why);
  }

  private static boolean mayHaveLeft(OutboxEntry mail) {
    return mail.maybeLeft() != null || mail.state() == State.PARKED;
  }

  /** "It is here" has other words for what is fixed, and for what nobody named to customers. */
  private String name(Trace.Mail mail) {
    return switch (mail.nature()) {
      case FIXED -> say("mail-fixed");
      case ANSWERED -> say("mail-done");
      case NEW -> texts.text(SAY + "mail." + mail.entry().message().kind().word());
    };
  }

  private TraceView.Stop noMail(Trace trace) {
    Reason why = trace.against();
    if (trace.said() == null || trace.said().contact() == null) return plain(say("nobody"));
    return why == null
        ? plain(say("no-mail"))
        : plain(say("no-mail-because", texts.text("roundtrip.notify.reason." + why.word())));
  }

  private String href(Visibility.@Nullable Shown issue) {
    return issue == null ? "" : site + "/browse/" + issue.key();
  }

  private static String link(Visibility.@Nullable Shown issue) {
    return issue == null ? "" : issue.key() + " " + issue.title();
  }

  private static TraceView.Stop plain(String text) {
    return new TraceView.Stop(text, "", "", "", "", "");
  }

  private String day(Instant at) {
    return day.format(at);
  }

  private String say(String what, Serializable... args) {
    return texts.text(SAY + what, args);
  }
}
