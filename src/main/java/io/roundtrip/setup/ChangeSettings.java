package io.roundtrip.setup;

import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.NewsAhead;
import io.roundtrip.setup.setting.Decisions;
import io.roundtrip.setup.setting.DropsMail;
import io.roundtrip.setup.setting.SaidDecisions;
import io.roundtrip.setup.setting.Setting;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes a project's settings, all or none, and writes it into the audit log. Saving them as they
 * are changes one thing at most: in whose name feedback follows.
 */
public final class ChangeSettings {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeSettings.class);
  private static final int FEW = 5;

  /** What may keep a project from being as somebody wants it. */
  @FunctionalInterface
  public interface Obstacles {
    /** What keeps feedback out of it. */
    List<Gap> missing(ProjectId project);

    /** Whether a text for customers leads them to a Jira that they do not reach. */
    default boolean leadsNowhere(String text) {
      return false;
    }

    /** Its mails that have not left yet, and leave while it is on and live. */
    default int waiting(ProjectId project, NewsAhead.Part part) {
      return 0;
    }
  }

  /** Who follows what is changed. */
  @FunctionalInterface
  public interface Followers {
    void changed(SettingsChanged fact);

    /** It is about to be on, or live, and nobody can know yet; if this throws, it is not. */
    default void switchingOn(SwitchingOn fact) {}

    /** Likewise it is about to tell what it did not tell before. */
    default void tellingMore(ProjectId project, DropsMail.Lost before) {}
  }

  /**
   * @param since what happened before is history
   */
  public record SwitchingOn(ProjectId project, Instant since) {}

  private final List<Setting<?>> table;
  private final SaidDecisions said;
  private final AllSettings settings;
  private final Obstacles obstacles;
  private final Deeds deeds;
  private final Clock clock;
  private final Followers followers;

  public ChangeSettings(
      AllSettings settings, Obstacles obstacles, Deeds deeds, Clock clock, Followers followers) {
    this(Setting.ALL, settings, obstacles, deeds, clock, followers);
  }

  public ChangeSettings(
      List<Setting<?>> table,
      AllSettings settings,
      Obstacles obstacles,
      Deeds deeds,
      Clock clock,
      Followers followers) {
    this.table = table;
    this.said = new SaidDecisions(table, deeds);
    this.settings = settings;
    this.obstacles = obstacles;
    this.deeds = deeds;
    this.clock = clock;
    this.followers = followers;
  }

  /**
   * @param sent texts by field; absent fields stay as they are, and are refused where nobody can
   *     read what they are
   * @param seen the version that whoever sent it saw
   * @return the version in force now, the same when nothing was to be changed; {@link Refused} with
   *     every problem, among them switching on before the project was set up and dropping mails
   *     without {@link DropsMail#FIELD}, or CONFLICT if somebody else saved meanwhile
   */
  public Settings to(ProjectId project, Map<String, String> sent, int seen, UserKey by) {
    Settings old = settings.of(project);
    if (seen != old.version()) throw meanwhile(project);
    Map<String, String> own = new LinkedHashMap<>(sent);
    String drop = own.remove(DropsMail.FIELD);
    Decisions asked = read(old, own, place(project, old));
    DropsMail.check(old.decisions(), asked, drop, part -> obstacles.waiting(project, part));
    boolean same = old.isReadable() && said.changes(old.decisions(), asked).isEmpty();
    if (same && (!asked.get(Setting.FOLLOW) || by.equals(old.by()))) return old;
    Settings next = saved(project, old, asked, by);
    deeds.done(DeedLine.of(by, "settings", project, words(old, next)));
    return next;
  }

  /** {@link Refused} CONFLICT unless this is the version in force. */
  void check(ProjectId project, int seen) {
    if (seen != settings.of(project).version()) throw meanwhile(project);
  }

  /** Setting up switches on, which is a version of the settings too. */
  private Refused meanwhile(ProjectId project) {
    return deeds.meanwhile(project, "settings", "setup");
  }

  /**
   * Switches a project on, as a dry run whatever was chosen while it was off; nothing is written
   * down: what does it says so itself.
   *
   * @return what changed, in words
   * @throws Refused CONFLICT unreadable-now while what was chosen cannot be read
   */
  List<String> on(ProjectId project, UserKey by) {
    Settings old = settings.of(project);
    if (!old.isReadable())
      throw new Refused(Refused.Kind.CONFLICT, Problem.of(Setting.ON.name(), "unreadable-now"));
    if (old.on()) return List.of();
    Decisions dry = old.decisions().with(Setting.ON, true).with(Setting.DRY_RUN, true);
    return words(old, saved(project, old, dry, by));
  }

  private Decisions read(Settings old, Map<String, String> sent, Supplier<List<String>> lacking) {
    SettingsForm form = new SettingsForm(table, sent, obstacles::leadsNowhere);
    Decisions asked = form.over(old.decisions());
    List<Problem> problems = new ArrayList<>(form.problems());
    if (!old.isReadable()) problems.addAll(form.absent());
    if (asked.get(Setting.ON) && !old.on()) {
      List<String> names = lacking.get();
      if (!names.isEmpty())
        problems.add(Problem.of(Setting.ON.name(), "not-set-up", GapTexts.listed(names, FEW)));
    }
    if (!problems.isEmpty()) throw new Refused(Refused.Kind.BAD_INPUT, problems);
    return asked;
  }

  /** Names of what set-up would make; a screen that somebody changed later is no reason. */
  private Supplier<List<String>> place(ProjectId project, Settings old) {
    boolean never = old.isNeverOn();
    return () ->
        obstacles.missing(project).stream()
            .filter(gap -> gap.keepsAllOut() || never && gap.kind() == Gap.Kind.SCREEN)
            .flatMap(gap -> gap.what().stream())
            .distinct()
            .toList();
  }

  private Settings saved(ProjectId project, Settings old, Decisions asked, UserKey by) {
    Instant now = clock.instant();
    Settings next =
        old.isReadable()
            ? old.next(asked, by, now)
            : old.anew(asked, by, settings.onSince(project).orElse(now), now);
    boolean switchesOn = next.on() && !old.on() && next.since().equals(now);
    List<DropsMail.Lost> more =
        old.isReadable() ? DropsMail.lost(next.decisions(), old.decisions()) : List.of();
    if (switchesOn || more.stream().anyMatch(DropsMail.Lost::isAll))
      followers.switchingOn(new SwitchingOn(project, now));
    more.forEach(each -> followers.tellingMore(project, each));
    if (!settings.save(project, next)) throw meanwhile(project);
    tell(SettingsChanged.between(project, old, next));
    return next;
  }

  /** It is saved: whoever cannot hear of it now finds it in the store. */
  private void tell(SettingsChanged fact) {
    try {
      followers.changed(fact);
    } catch (RuntimeException e) {
      LOG.error("not everybody heard of changed settings of project {}", fact.project(), e);
    }
  }

  private List<String> words(Settings old, Settings next) {
    if (!old.isReadable()) return said.anew(next.decisions(), next.since().equals(next.at()));
    List<String> words = said.changes(old.decisions(), next.decisions());
    return words.isEmpty() ? List.of(deeds.say("roundtrip.deed.in-this-name")) : words;
  }
}
