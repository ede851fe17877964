package io.roundtrip;

import io.roundtrip.setup.setting.Setting;
import io.roundtrip.setup.upkeep.Kept;
import io.roundtrip.signals.Choice;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What code hangs on the beginning of an i18n key, computed from where it comes from: nothing else
 * may stand there and nothing may be missing. An end with a dot is a beginning itself.
 */
final class KeyEnds {
  private static final SourceWords CODE = SourceWords.under(Path.of("src/main/java"));
  private static final Set<String> STATUSES = words("RoadmapStatus", "RoadmapStatus");
  private static final Set<String> CRITERIA = words("Criterion", "Criterion");

  /** Those that a form says in other words. */
  private static final Set<String> IN_FORMS =
      Set.of("out-of-range", "not-a-choice", "unknown-roadmap-status");

  private KeyEnds() {}

  /** By beginning. */
  static Map<String, Set<String>> all() {
    Map<String, Set<String>> ends = new TreeMap<>();
    signals(ends);
    canonical(ends);
    priority(ends);
    ends.put("roadmap.status.", STATUSES);
    ends.put("roadmap.statuses.", CODE.in("MappingViews", "say", 0));
    ends.put("roadmap.statuses.category.", CODE.constants("ProjectStatus", "Category"));
    ends.put("roadmap.follow.", words("FollowOutcome", "FollowOutcome"));
    notify(ends);
    setup(ends);
    ends.put("problem.", plus(and(problems(), "", ".fix"), and(IN_FORMS, ".form")));
    Map<String, Set<String>> ours = new TreeMap<>();
    ends.forEach((beginning, end) -> ours.put("roundtrip." + beginning, end));
    return ours;
  }

  private static void signals(Map<String, Set<String>> ends) {
    ends.put("signals.field.", CODE.in("ScoreField", "words", 0));
    ends.put("signals.field.hint.", words("Score", "Kind"));
    ends.put("signals.group.", without(words("NpsGroup", "NpsGroup"), "not-asked"));
  }

  private static void canonical(Map<String, Set<String>> ends) {
    ends.put("canonical.channel.", without(words("Channel", "Channel"), "other"));
    ends.put("canonical.merge.turn.", Set.of("more-accounts", "older"));
    ends.put("canonical.merge.warning.", words("Preview", "Warning"));
    ends.put(
        "canonical.trace.",
        plus(CODE.in("TraceViews", "say", 0), CODE.behind("TraceViews", "SAY")));
    ends.put("canonical.trace.mail.", words("Kind", "Kind"));
    ends.put(
        "canonical.why.", plus(CODE.in("WhyTexts", "said", 0), CODE.in("WhyTexts", "against", 0)));
  }

  private static void priority(Map<String, Set<String>> ends) {
    ends.put("priority.criterion.", CRITERIA);
    ends.put("priority.missing.", plus(CRITERIA, CODE.behind("ExplainScore", "MISSING")));
    ends.put("priority.why.", CODE.behind("ExplainScore", "SAID"));
    ends.put("priority.explain.", CODE.behind("WaterfallViews", "SAY"));
    ends.put("priority.quote.", plus(CODE.behind("QuoteViews", "SAY"), words("Score", "Kind")));
    ends.put(
        "priority.panel.",
        plus(
            plus(CODE.in("PanelViews", "say", 0), CODE.in("PanelViews", "term", 0)),
            CODE.in("ToldViews", "say", 0)));
    ends.put("priority.panel.course.", words("Trend", "Course"));
  }

  private static void notify(Map<String, Set<String>> ends) {
    ends.put("notify.status.", STATUSES);
    ends.put("notify.sample.", without(CODE.constants("Var", "Var"), "project"));
    ends.put("notify.outcome.", words("Nature", "Nature"));
    ends.put("notify.deed.", words("Nature", "Nature"));
    ends.put("notify.news.", plus(CODE.in("NewsViews", "say", 0), CODE.behind("NewsViews", "SAY")));
    ends.put("notify.reason.", words("Reason", "Reason"));
    ends.put("notify.detail.", CODE.in("DetailTexts", "say", 0));
    ends.put(
        "notify.held.",
        plus(CODE.in("HeldNewsViews", "say", 0), Set.of("button.", "done.", "link")));
    ends.put("notify.held.button.", CODE.in("HeldNewsViews", "button", 0));
    ends.put("notify.held.done.", CODE.in("HeldNewsViews", "button", 0));
    ends.put(
        "portal.unsubscribe.",
        plus(and(CODE.in("UnsubscribeView", "view", 2), ".title", ".text"), Set.of("button.")));
    ends.put("portal.unsubscribe.button.", CODE.in("UnsubscribeView", "view", 4));
  }

  private static Set<String> options() {
    return Stream.of(Choice.values())
        .flatMap(
            choice ->
                choice.words().stream()
                    .map(word -> choice.name().toLowerCase(Locale.ROOT) + "." + word))
        .map(end -> end.replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  private static Set<String> parts() {
    Set<String> parts = plus(CODE.in("Blueprint", "who", 1), CODE.in("Blueprint", "score", 1));
    parts.addAll(plus(CODE.in("Blueprint", "select", 1), CODE.in("Blueprint", "released", 1)));
    return plus(parts, plus(CODE.in("Blueprint", "computed", 0), CODE.behind("Blueprint", "PART")));
  }

  private static void setup(Map<String, Set<String>> ends) {
    Set<String> settings = Setting.ALL.stream().map(Setting::name).collect(Collectors.toSet());
    ends.put(
        "setup.settings.", plus(CODE.in("SettingsPage", "say", 0), and(settings, "", ".help")));
    ends.put(
        "setup.settings.note.",
        plus(CODE.in("SettingsPage", "note", 2), CODE.in("SettingsPage", "came", 2)));
    for (Setting<?> setting : Setting.ALL)
      if (!setting.options().isEmpty() && !setting.several())
        ends.put("setup.settings." + setting.name() + ".", Set.copyOf(setting.options()));
    Set<String> buttons = CODE.in("AdminPage", "button", 0);
    ends.put("setup.admin.", plus(CODE.in("AdminPage", "say", 0), and(buttons, "", ".help")));
    ends.put("setup.admin.tone.", words("CheckHealth", "Tone"));
    ends.put("setup.customers.", CODE.in("CustomersPage", "say", 0));
    ends.put(
        "setup.rates.",
        plus(
            plus(CODE.in("RatesPage", "say", 0), Set.of("no-limit")),
            and(CODE.in("RatesPage", "field", 0), "", ".help")));
    ends.put("setup.check.page.", CODE.in("SelfCheckPage", "say", 0));
    ends.put("setup.check.state.", words("Finding", "State"));
    Set<String> checks = plus(CODE.everywhere("Check.must", 0), words("PlanB", "PlanB"));
    checks.addAll(CODE.in("JavaChecks", "must", 0));
    ends.put("setup.check.of.", and(checks, "", ".todo"));
    ends.put("setup.health.", plus(CODE.everywhere("Line.of", 0), moreHealth()));
    ends.put(
        "setup.upkeep.",
        plus(
            plus(CODE.in("UpkeepPage", "say", 0), CODE.in("UpkeepPage", "section", 1)),
            and(CODE.in("UpkeepPage", "section", 0), "", ".help", ".none")));
    ends.put("setup.upkeep.keys.", CODE.in("KeysSection", "say", 0));
    ends.put("setup.upkeep.done.", CODE.in("UpkeepAction", "done", 0));
    ends.put("setup.upkeep.kept.", words("Kept", "Kept"));
    ends.put(
        "setup.upkeep.table.",
        Stream.of(Kept.values())
            .flatMap(rule -> rule.tables().stream())
            .map(Kept::word)
            .collect(Collectors.toSet()));
    ends.put("setup.page.", plus(CODE.in("SetUpPage", "say", 0), Set.of("onward", "onward.")));
    ends.put("setup.page.confirm.", Set.of("missing", "others"));
    ends.put("setup.page.onward.", CODE.in("OnwardView", "link", 0));
    ends.put("setup.gap.", plus(words("Gap", "Kind"), Set.of("others")));
    ends.put("setup.part.", and(parts(), "", ".about"));
    ends.put("setup.option.", options());
    ends.put("setup.audit.", deeds());
    ends.put(
        "deed.part.",
        Set.of(
            "issue-type-scheme",
            "issue-type",
            "link-type",
            "field",
            "screen",
            "permission-see-customers-for"));
    ends.put("setup.holder.", Set.of("lead", "reporter", "assignee", "applicationrole"));
    ends.put("setup.notice.", CODE.in("SiteNotices", "say", 0));
  }

  /** What the clone guard doubts, and what stands behind the queue. */
  private static Set<String> moreHealth() {
    Set<String> codes = CODE.in("WorkHealth", "new Line", 0);
    codes.addAll(Set.of("clone", "clone-unreadable"));
    for (String part : without(words("Fingerprint", "Part"), "address")) codes.add("clone-" + part);
    return codes;
  }

  /** Everything that is written into the audit log. */
  private static Set<String> deeds() {
    Set<String> deeds = CODE.everywhere("AuditLog.Entry", 2);
    deeds.addAll(CODE.everywhere("audit.add", 2));
    deeds.addAll(CODE.everywhere("DeedLine.of", 1));
    return deeds;
  }

  /** Codes of problems, by the ways they are made. */
  private static Set<String> problems() {
    Set<String> codes = CODE.everywhere("Problem.of", 1);
    codes.addAll(CODE.everywhere("new Problem", 1));
    codes.addAll(CODE.everywhere("refused", 2));
    codes.addAll(CODE.everywhere("wrong", 1));
    codes.addAll(CODE.everywhere("known", 1));
    codes.addAll(CODE.everywhere("wrong.is", 0));
    codes.addAll(CODE.in("UpkeepResource", "refused", 0));
    codes.addAll(CODE.in("MapStatuses", "problem", 1));
    codes.addAll(CODE.in("Words", "plain", 1));
    codes.addAll(CODE.in("Words", "code", 1));
    codes.addAll(CODE.in("EmailAddress", "new Bad", 0));
    codes.addAll(CODE.in("TemplateParser", "fault", 0));
    codes.addAll(CODE.in("TemplateParser", "new TemplateFault", 0));
    codes.addAll(CODE.in("Table", "fault", 2));
    codes.addAll(CODE.in("FileRows", "new TableRow", 3));
    return codes;
  }

  private static Set<String> words(String file, String name) {
    return CODE.constants(file, name).stream()
        .map(constant -> constant.replace('_', '-'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> plus(Set<String> some, Set<String> more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  private static Set<String> without(Set<String> all, String one) {
    return all.stream().filter(word -> !word.equals(one)).collect(Collectors.toSet());
  }

  private static Set<String> and(Set<String> words, String... ends) {
    Set<String> all = new TreeSet<>();
    for (String end : ends) words.stream().map(word -> word + end).forEach(all::add);
    return all;
  }
}
