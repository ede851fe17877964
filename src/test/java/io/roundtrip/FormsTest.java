package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.Test;

/**
 * What every form promises, read in the templates and scripts: the browser's own bubble never
 * speaks, each field has a label, and what is wrong with a field is tied to it.
 */
public class FormsTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Path SCRIPTS = Path.of("src/main/resources/web");
  private static final Set<String> BUBBLES =
      Set.of("required", "pattern", "min", "max", "step", "minlength");
  private static final Set<String> CHECKED_BY_BROWSERS =
      Set.of("number", "email", "url", "date", "time");

  /** Free words that may be left out and are cut where they are too long. */
  private static final Set<String> NEVER_WRONG = Set.of("roundtrip-why", "roundtrip-grant");

  private static final String PLACES = ".field-group, td, .checkbox";

  private static List<Path> files(Path root, String ending) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With everything that stands there under a condition. */
  private static Document page(Path template) {
    String text = text(template);
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int end = directive(text, i);
      if (end == i) html.append(text.charAt(i));
      else i = end - 1;
    }
    return Jsoup.parse(html.toString());
  }

  /** Where a directive that begins here ends; here, if there is none. */
  private static int directive(String text, int at) {
    for (String bare : List.of("#end", "#else"))
      if (text.startsWith(bare, at)) return at + bare.length();
    if (!text.startsWith("#if(", at) && !text.startsWith("#foreach(", at)) return at;
    int depth = 0;
    for (int i = text.indexOf('(', at); i < text.length(); i++) {
      if (text.charAt(i) == '(') depth++;
      if (text.charAt(i) == ')' && --depth == 0) return i + 1;
    }
    return at;
  }

  private static List<Element> fields(Element form) {
    return form.select("input, select, textarea").stream()
        .filter(field -> !Set.of("hidden", "submit").contains(field.attr("type")))
        .toList();
  }

  @Test
  public void the_browser_never_speaks_for_a_form() {
    List<String> wrong = new ArrayList<>();
    for (Path file : files(TEMPLATES, ".vm")) {
      Document page = page(file);
      for (Element form : page.select("form"))
        if (!form.hasAttr("novalidate")) wrong.add(file + ": a form without novalidate");
      for (Element field : page.select("input, select, textarea")) {
        for (String bubble : BUBBLES)
          if (field.hasAttr(bubble)) wrong.add(file + ": " + field.id() + " has " + bubble);
        if (CHECKED_BY_BROWSERS.contains(field.attr("type")))
          wrong.add(file + ": " + field.id() + " is of type " + field.attr("type"));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  public void every_field_has_a_label_and_a_place_for_what_is_wrong() {
    List<String> wrong = new ArrayList<>();
    int fields = 0;
    for (Path file : files(TEMPLATES, ".vm")) {
      Document page = page(file);
      Set<String> labelled = Set.copyOf(page.select("label[for]").eachAttr("for"));
      for (Element form : page.select("form"))
        for (Element field : fields(form)) {
          fields++;
          String at = file + ": " + field.id();
          if (!labelled.contains(field.id())) wrong.add(at + " has no label");
          if (NEVER_WRONG.contains(field.id())) continue;
          if (!field.hasAttr("aria-invalid")) wrong.add(at + " is never marked");
          Element tied = field.hasAttr("aria-describedby") ? field : field.closest("fieldset");
          if (tied == null || !tied.attr("aria-describedby").contains("-error"))
            wrong.add(at + " is not tied to its error");
          Element group =
              field.parent().closest(field.closest("fieldset") == null ? PLACES : "fieldset");
          if (group == null || group.select(".error[id$=-error]").isEmpty())
            wrong.add(at + " has no place for its error");
        }
    }
    assertThat(wrong).isEmpty();
    assertThat(fields).isGreaterThan(5);
  }

  @Test
  public void fields_of_issues_leave_label_and_error_to_jira() {
    List<Path> edits = files(TEMPLATES, "-edit.vm");

    assertThat(edits).hasSizeGreaterThan(3);
    for (Path file : edits)
      assertThat(text(file)).contains("#customControlHeader (", "#customControlFooter (");
  }

  @Test
  public void scripts_make_forms_in_the_same_way() {
    List<String> wrong = new ArrayList<>();
    for (Path file : files(SCRIPTS, ".js")) {
      String script = text(file);
      for (int at = script.indexOf("h('form'"); at >= 0; at = script.indexOf("h('form'", at + 1))
        if (!script.substring(at, script.indexOf('}', at)).contains("novalidate: true"))
          wrong.add(file + ": a form without novalidate");
      for (String bubble : List.of("required: true", "type: 'number'", "type: 'email'", "pattern:"))
        if (script.contains(bubble)) wrong.add(file + ": " + bubble);
    }
    assertThat(wrong).isEmpty();
  }
}
