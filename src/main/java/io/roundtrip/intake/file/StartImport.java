package io.roundtrip.intake.file;

import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.intake.Form;
import io.roundtrip.intake.FormReader;
import io.roundtrip.intake.Projects;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.Text;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.SourceRef;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens an import. */
public final class StartImport {
  static final String NAME = "name";
  static final String FORMAT = "format";
  static final String COLUMNS = "columns";

  /** Of one person, until {@link ForgetImports} has been round. */
  static final int MOST_IMPORTS = 1000;

  private static final String KEPT_DAYS = Long.toString(ForgetImports.KEPT.toDays());

  /** Who names the columns sends the rows behind the titles. */
  static final int BEHIND_TITLES = 2;

  static final int MOST_COLUMNS = 200;

  /** The question of a survey may stand as a title. */
  static final int MOST_TITLE = 1000;

  private static final int MOST_NAME = 200;

  private final Imports imports;
  private final Projects projects;
  private final Deeds deeds;
  private final Clock clock;

  public StartImport(Imports imports, Projects projects, Deeds deeds, Clock clock) {
    this.imports = imports;
    this.projects = projects;
    this.deeds = deeds;
    this.clock = clock;
  }

  /**
   * As asked for; {@code source} is the system part of the source references, made from the name
   * when absent.
   */
  public record Wish(
      @Nullable String name,
      @Nullable String project,
      @Nullable String source,
      @Nullable String format,
      @Nullable List<String> columns) {}

  /** The import, or {@link Refused} with everything that is wrong. */
  public Import of(Wish wish, UserKey by) {
    if (imports.begunBy(by) >= MOST_IMPORTS)
      throw new Refused(
          Refused.Kind.CONFLICT, Problem.of("", "too-many-imports", "" + MOST_IMPORTS, KEPT_DAYS));
    FormReader reader = new FormReader(form(wish));
    String name = reader.line(NAME, MOST_NAME);
    if (name.isEmpty() && reader.problems().isEmpty()) reader.wrong(NAME, "required");
    Import.Format format = reader.known(FORMAT, "unknown-format", StartImport::format);
    if (wish.format() == null) reader.wrong(FORMAT, "required");
    String system = reader.line(Form.SOURCE, SourceRef.MOST_SYSTEM);
    ProjectId project = project(wish.project(), by, reader);
    if (wish.columns() != null) checkColumns(Columns.of(wish.columns()), reader);
    if (!reader.problems().isEmpty()) throw new Refused(kind(reader.problems()), reader.problems());
    Import begun =
        imports.start(
            begun(wish, name, system.isEmpty() ? slug(name) : system.replace(':', '-'), format, by),
            project);
    String words =
        deeds.say("roundtrip.deed.import", Text.cut(name, Deeds.MOST_SAID), begun.system());
    deeds.done(DeedLine.of(by, "import", project, words));
    return begun;
  }

  private static Form form(Wish wish) {
    Map<String, String> values = new HashMap<>();
    if (wish.name() != null) values.put(NAME, wish.name());
    if (wish.source() != null) values.put(Form.SOURCE, wish.source());
    if (wish.format() != null) values.put(FORMAT, wish.format());
    return Form.of(values);
  }

  private Import begun(
      Wish wish, String name, String system, Import.@Nullable Format format, UserKey by) {
    Import.Format known = format == null ? Import.Format.CSV : format;
    List<String> columns =
        wish.columns() == null ? null : wish.columns().stream().map(Columns::title).toList();
    return new Import(
        new ImportId(0),
        by,
        name,
        system,
        wish.project() == null ? null : wish.project().strip().toUpperCase(Locale.ROOT),
        known,
        columns,
        Reading.of(known),
        wish.columns() == null ? 1 : BEHIND_TITLES,
        0L,
        new Import.Counts(0, 0, 0),
        clock.instant(),
        false);
  }

  private @Nullable ProjectId project(@Nullable String key, UserKey by, FormReader reader) {
    if (key == null) return null;
    Optional<Projects.Target> target = projects.byKey(key.strip().toUpperCase(Locale.ROOT), by);
    if (target.isEmpty()) reader.wrong(Form.PROJECT, "unknown-project", FormReader.shown(key));
    else if (!target.get().mayCreate())
      reader.wrong(Form.PROJECT, "may-not-create", target.get().key());
    else if (!target.get().takesFeedback())
      reader.wrong(Form.PROJECT, "no-feedback-type", target.get().key());
    return target.map(Projects.Target::id).orElse(null);
  }

  static void checkColumns(Columns columns, FormReader reader) {
    for (String doubled : columns.doubled())
      reader.wrong(COLUMNS, "doubled-column", FormReader.shown(doubled));
    if (columns.titles().size() > MOST_COLUMNS)
      reader.wrong(COLUMNS, "too-many", Integer.toString(MOST_COLUMNS));
    columns.titles().stream()
        .mapToInt(Text::length)
        .filter(size -> size > MOST_TITLE)
        .findFirst()
        .ifPresent(size -> reader.wrong(COLUMNS, "too-long", "" + MOST_TITLE, "" + size));
    if (!columns.enough()) reader.wrong(COLUMNS, "no-usable-column");
  }

  private static Refused.Kind kind(List<Problem> problems) {
    boolean forbidden =
        problems.stream().anyMatch(problem -> problem.code().equals("may-not-create"));
    return forbidden ? Refused.Kind.FORBIDDEN : Refused.Kind.BAD_INPUT;
  }

  private static Import.@Nullable Format format(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "csv" -> Import.Format.CSV;
      case "tsv" -> Import.Format.TSV;
      default -> null;
    };
  }

  private static boolean isPlain(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** "Titanium issues.tsv" becomes "titanium-issues-tsv". */
  static String slug(String name) {
    String dashed = Text.runs(name.toLowerCase(Locale.ROOT), c -> !isPlain(c), "-");
    int start = dashed.startsWith("-") ? 1 : 0;
    int end = dashed.endsWith("-") ? dashed.length() - 1 : dashed.length();
    String plain = end <= start ? "" : dashed.substring(start, end);
    String cut =
        plain.length() > SourceRef.MOST_SYSTEM ? plain.substring(0, SourceRef.MOST_SYSTEM) : plain;
    return cut.isEmpty() ? "import" : cut;
  }
}
