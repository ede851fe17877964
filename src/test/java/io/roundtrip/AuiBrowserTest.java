package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minijira.boot.Aui;
import minijira.boot.Options;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.By;

/** What the plugin shows is drawn by AUI itself wherever npm is there to fetch it. */
public class AuiBrowserTest {
  /** AUI's own words for what a message is without such a class. */
  private static final Set<String> SAID = Set.of("aui-message-info");

  private static final Pattern NAME =
      Pattern.compile("(?<![\\w.:/#-])(aui-[a-z0-9-]+|--ds-[\\w-]+)");

  @Rule public final HostRule jira = HostRule.oneNode();
  @Rule public final Browser browser = new Browser();

  @Before
  public void where_npm_is() {
    Assume.assumeFalse("the stand-in is wished", Options.wishedAui().equals("own"));
    if (!Aui.npm()) System.err.println("SKIPPED: no npm, nothing is tested on AUI itself");
    Assume.assumeTrue("npm is missing", Aui.npm());
    browser.logIn(jira.baseUrl(), "pm");
  }

  @Test
  public void screens_are_drawn_by_aui_itself() {
    browser.chrome().get(jira.baseUrl() + "/projects/" + jira.project() + "/summary");
    assertThat(script("return AJS.version")).asString().startsWith("10.");
    assertThat(script("return jQuery.fn.jquery")).asString().isNotEmpty();

    browser.chrome().findElement(By.id("create_link")).click();
    browser.see(By.cssSelector(".aui-dialog2[open] #summary"));
    browser.see(By.cssSelector(".aui-blanket"));
    assertThat(script("return document.fonts.check('16px \"Adgs Icons\"')")).isEqualTo(true);
    script("AJS.dialog2('.aui-dialog2[open]').hide()");
    script("AJS.flag({type: 'success', title: 'Seen'})");
    browser.see(By.cssSelector("#aui-flag-container .aui-flag[open] .aui-message-success"));
  }

  /** A class, an icon or a token that AUI does not have shows nothing, and nobody says so. */
  @Test
  public void every_name_of_aui_that_the_plugin_writes_is_one() throws IOException {
    Set<String> known = names(script("return " + sheets() + " + " + source()).toString());

    Map<String, String> unknown = new TreeMap<>();
    for (Path file : ours())
      for (String name : names(Files.readString(file)))
        if (!name.endsWith("-") && !known.contains(name) && !SAID.contains(name))
          unknown.put(name, file.toString());

    assertThat(known).hasSizeGreaterThan(1000);
    assertThat(unknown).isEmpty();
  }

  private static Stream<Path> walk(String folder) throws IOException {
    return Files.walk(Path.of(folder)).filter(Files::isRegularFile);
  }

  private static Set<Path> ours() throws IOException {
    Set<Path> all = new TreeSet<>(Set.of(Path.of("atlassian-plugin.xml")));
    for (String folder :
        Set.of("src/main/resources/web", "src/main/resources/templates", "src/main/java"))
      try (Stream<Path> files = walk(folder)) {
        files.forEach(all::add);
      }
    return all;
  }

  private static Set<String> names(String text) {
    Matcher found = NAME.matcher(text.replaceAll("[.\"'`>](?=aui-)", " "));
    return found.results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String sheets() {
    return "Array.from(document.styleSheets).filter(s => s.href &&"
        + " s.href.includes('aui-prototyping')).flatMap(s => Array.from(s.cssRules)).map(r"
        + " => r.cssText).join(' ')";
  }

  private static String source() {
    return "(() => { const r = new XMLHttpRequest(); r.open('GET',"
        + " document.querySelector('script[src*=\"aui-prototyping\"]').src, false); r.send();"
        + " return r.responseText; })()";
  }

  private Object script(String script) {
    return browser.chrome().executeScript(script);
  }
}
