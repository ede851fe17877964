package io.roundtrip.portal;

import io.roundtrip.host.Phrases;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Chooses what a person sees. Looking changes nothing; only {@link #act} does. */
public final class UnsubscribePage {
  private final Tokens tokens;
  private final Unsubscribe unsubscribe;
  private final Projects projects;
  private final Phrases phrases;
  private final String style;

  public UnsubscribePage(
      Tokens tokens, Unsubscribe unsubscribe, Projects projects, Phrases phrases, String style) {
    this.tokens = tokens;
    this.unsubscribe = unsubscribe;
    this.projects = projects;
    this.phrases = phrases;
    this.style = style;
  }

  /** Empty when the link is not one of ours. */
  public Optional<UnsubscribeView> look(String token, Locale language) {
    return tokens
        .read(token)
        .map(ticket -> stands(unsubscribe.standing(ticket), name(ticket), language));
  }

  private UnsubscribeView stands(Unsubscribe.Standing now, String name, Locale language) {
    return switch (now) {
      case OPEN -> UnsubscribeView.ask(phrases, language, name, style);
      case STOPPED_HERE -> UnsubscribeView.stopped(phrases, language, name, style);
      case STOPPED -> UnsubscribeView.ended(phrases, language, name, style);
    };
  }

  /**
   * @param again true = wants mail again
   * @param reads asked once it is done: nothing about how to answer keeps anybody from stopping
   */
  public Optional<UnsubscribeView> act(String token, boolean again, Supplier<Locale> reads) {
    Optional<Ticket> genuine = tokens.read(token);
    if (genuine.isEmpty()) return Optional.empty();
    Ticket ticket = genuine.get();
    if (again) unsubscribe.undo(ticket);
    else unsubscribe.from(ticket);
    Locale language = reads.get();
    return Optional.of(done(ticket, again, language));
  }

  /** What holds by now, as whoever opens the link again is shown it. */
  private UnsubscribeView done(Ticket ticket, boolean again, Locale language) {
    Unsubscribe.Standing now = unsubscribe.standing(ticket);
    String name = name(ticket);
    if (now != Unsubscribe.Standing.OPEN) return stands(now, name, language);
    return again
        ? UnsubscribeView.again(phrases, language, name, style)
        : UnsubscribeView.stopped(phrases, language, name, style);
  }

  /** Asked too often: nothing was looked at and nothing done. */
  public UnsubscribeView busy(Locale language) {
    return UnsubscribeView.busy(phrases, language, style);
  }

  /** No link can be read for now: nothing was done. */
  public UnsubscribeView rests(Locale language) {
    return UnsubscribeView.rests(phrases, language, style);
  }

  public UnsubscribeView unknown(Locale language) {
    return UnsubscribeView.unknown(phrases, language, style);
  }

  private String name(Ticket ticket) {
    return projects.name(ticket.project()).orElse("Roundtrip");
  }
}
