package io.roundtrip.notify.letter;

import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.Phrases;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Nature;
import io.roundtrip.notify.Var;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A project writes its own mails. What cannot be read is refused with the place. Whoever calls has
 * checked the permission.
 */
public final class EditTemplates {
  private static final int LONGEST_SUBJECT = 450;
  private final Templates templates;
  private final Compose compose;
  private final Phrases phrases;
  private final Deeds deeds;
  private final Clock clock;

  EditTemplates(Templates templates, Compose compose, Phrases phrases, Deeds deeds, Clock clock) {
    this.templates = templates;
    this.compose = compose;
    this.phrases = phrases;
    this.deeds = deeds;
    this.clock = clock;
  }

  /** The text in force. */
  public TemplateText read(ProjectId project, Kind kind, Locale language) {
    TemplateText now = compose.text(project, kind, Nature.NEW, language);
    if (now.version() > 0) return now;
    return new TemplateText(now.subject(), now.body(), templates.version(project, kind, language));
  }

  /**
   * @param text its version is the one the author saw
   * @return what is in force now, the same version when nothing was to be changed
   * @throws Refused BAD_INPUT with field and place, CONFLICT when somebody else saved meanwhile
   */
  public TemplateText save(
      ProjectId project, Kind kind, Locale language, TemplateText text, UserKey by) {
    check(kind, text);
    TemplateText before = read(project, kind, language);
    if (text.equals(before)) return before;
    if (!templates.save(project, kind, language, text, by, clock.instant()))
      throw meanwhile(project, kind, language);
    return written(project, kind, language, before, by);
  }

  /**
   * Back to the product's own text. Safe to repeat.
   *
   * @param seen the version the author saw
   */
  public TemplateText reset(ProjectId project, Kind kind, Locale language, int seen, UserKey by) {
    TemplateText before = read(project, kind, language);
    boolean own = templates.find(project, kind, language).isPresent();
    if (!own && seen == before.version()) return before;
    if (!templates.reset(project, kind, language, seen, by, clock.instant()))
      throw meanwhile(project, kind, language);
    return written(project, kind, language, before, by);
  }

  private TemplateText written(
      ProjectId project, Kind kind, Locale language, TemplateText before, UserKey by) {
    TemplateText now = read(project, kind, language);
    List<String> words = new ArrayList<>();
    words.add(named(kind, language));
    if (!before.subject().equals(now.subject()))
      words.add(deeds.change(deeds.say("roundtrip.deed.subject"), before.subject(), now.subject()));
    if (!before.body().equals(now.body()))
      words.add(deeds.change(deeds.say("roundtrip.deed.body"), before.body(), now.body()));
    deeds.done(DeedLine.of(by, "mail-text", project, words));
    return now;
  }

  private String named(Kind kind, Locale language) {
    return deeds.say(
        "roundtrip.deed.mail-text",
        deeds.say("roundtrip.canonical.trace.mail." + kind.word()),
        deeds.say("roundtrip.setup.settings.language." + language.getLanguage()));
  }

  /** What others did to other mails is not what happened to this one. */
  private Refused meanwhile(ProjectId project, Kind kind, Locale language) {
    return deeds.meanwhileOn(named(kind, language), project, "mail-text");
  }

  /** What a customer would get, with sample values and without a working unsubscribe link. */
  public Body preview(Kind kind, Locale language, TemplateText text, String projectName) {
    check(kind, text);
    HowToStop stop = new HowToStop(Optional.of("#"), "feedback@example.com");
    Footer footer = new Footer(phrases, language, projectName, stop);
    return compose.write(text, kind, samples(kind, language, projectName), footer, clock.instant());
  }

  private Map<Var, String> samples(Kind kind, Locale language, String projectName) {
    Map<Var, String> samples = new EnumMap<>(Var.class);
    for (Var name : kind.vocabulary()) {
      samples.put(
          name,
          name == Var.PROJECT
              ? LetterValues.oneLine(projectName)
              : phrases.text(language, "roundtrip.notify.sample." + name.word()));
    }
    return samples;
  }

  private void check(Kind kind, TemplateText text) {
    List<Problem> problems = new ArrayList<>();
    check("subject", text.subject(), kind, problems);
    check("body", text.body(), kind, problems);
    if (text.subject().length() > LONGEST_SUBJECT) {
      problems.add(
          Problem.of("subject", "template-too-long", "", Integer.toString(LONGEST_SUBJECT)));
    }
    if (!problems.isEmpty()) throw new Refused(Refused.Kind.BAD_INPUT, problems);
  }

  private void check(String field, String text, Kind kind, List<Problem> problems) {
    if (text.isBlank()) {
      problems.add(Problem.of(field, "required"));
      return;
    }
    try {
      if (compose.leadsNowhere(text, kind, signs(kind)))
        problems.add(Problem.of(field, "template-jira-address"));
    } catch (TemplateFault fault) {
      problems.add(Problem.of(field, fault.code(), fault.word(), place(text, fault.position())));
    }
  }

  private static Map<Var, String> signs(Kind kind) {
    Map<Var, String> signs = new EnumMap<>(Var.class);
    for (Var name : kind.vocabulary()) signs.put(name, LetterValues.SIGN);
    return signs;
  }

  /** "line:column", from 1. */
  private static String place(String text, int position) {
    String before = text.substring(0, Math.min(position, text.length()));
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    return line + ":" + (before.length() - before.lastIndexOf('\n'));
  }
}
