package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.Assume;
import org.junit.rules.ExternalResource;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Debian's Chromium, without a window: one for all tests of a JVM, since its start costs as much as
 * a test does, and each of them finds it as new. Where it is missing the test is skipped aloud, or
 * fails if browsers are required.
 */
public final class Browser extends ExternalResource {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path SCREENS = Path.of(System.getProperty("screens.dir", "target/screens"));
  private static final Dimension WINDOW = new Dimension(1440, 1400);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Nothing is half faded in, or between two colours, when it is looked at. */
  private static final String STILL =
      "if (!document.getElementById('still')) document.head.insertAdjacentHTML('beforeend',"
          + " '<style id=\"still\">*, *::before, *::after { transition: none !important;"
          + " animation: none !important }</style>')";

  private static final String STICKS_OUT =
      "const box = document.querySelector(arguments[0]);"
          + "box.style.cssText += ';box-sizing:border-box;width:' + arguments[1] + 'px;"
          + "max-width:none;min-width:0;flex:none';"
          + "const edge = box.getBoundingClientRect();"
          + "return Array.from(box.querySelectorAll('*')).filter(e => {"
          + "  const at = e.getBoundingClientRect();"
          + "  return at.width > 1 && at.height > 1 && !e.closest('.rt-scroll, .rt-unseen')"
          + "    && (at.right > edge.right + 1 || at.left < edge.left - 1);"
          + "}).map(e => e.tagName + '#' + e.id + '.' + e.className + ': '"
          + "  + e.textContent.trim().slice(0, 60)).slice(0, 5)";

  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private static @Nullable ChromeDriver running;

  private ChromeDriver chrome;

  @Override
  protected void before() throws IOException {
    if (!Files.exists(CHROMIUM) || !Files.exists(DRIVER)) {
      if (Boolean.getBoolean("browser.required"))
        throw new AssertionError("Chromium and its driver are required here and missing");
      System.err.println(
          "SKIPPED: no Chromium, the screens are NOT tested (Debian: apt-get install chromium"
              + " chromium-driver)");
      Assume.assumeTrue("Chromium is missing", false);
    }
    System.setProperty("webdriver.chrome.driver", DRIVER.toString());
    chrome = running != null && asNew(running) ? running : started();
    Files.createDirectories(SCREENS);
  }

  private static ChromeDriver started() throws IOException {
    ChromeDriver fresh = new ChromeDriver(options(Files.createTempDirectory("chromium")));
    Runtime.getRuntime().addShutdownHook(new Thread(fresh::quit));
    running = fresh;
    return fresh;
  }

  /** A window of its own, that knows nothing of the last; no, where that Chromium has died. */
  private static boolean asNew(ChromeDriver last) {
    try {
      Set<String> before = last.getWindowHandles();
      String fresh = last.switchTo().newWindow(WindowType.WINDOW).getWindowHandle();
      for (String window : before) last.switchTo().window(window).close();
      last.switchTo().window(fresh);
      last.executeCdpCommand("Network.clearBrowserCookies", Map.of());
      last.executeCdpCommand(
          "Storage.clearDataForOrigin", Map.of("origin", "*", "storageTypes", "all"));
      last.manage().window().setSize(WINDOW);
      return true;
    } catch (WebDriverException died) {
      last.quit();
      return false;
    }
  }

  private static ChromeOptions options(Path profile) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toString());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--window-size=" + WINDOW.width + "," + WINDOW.height,
        "--lang=en",
        "--user-data-dir=" + profile);
    return options;
  }

  public ChromeDriver chrome() {
    return chrome;
  }

  public void logIn(String base, String user) {
    chrome.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    chrome.get(base + "/login");
    see(By.name("os_username")).sendKeys(user);
    chrome.findElement(By.name("os_password")).sendKeys(user, Keys.ENTER);
    see(By.id("header-details-user-fullname"));
  }

  public void theme(String name) {
    chrome.manage().addCookie(new Cookie("minijira.theme", name, "/jira"));
  }

  /** The page that stands, in the light or the dark. */
  public void colours(String mode) {
    chrome.executeScript(
        "document.documentElement.setAttribute('data-color-mode', arguments[0])", mode);
  }

  public WebElement see(By what) {
    return patiently().until(ExpectedConditions.visibilityOfElementLocated(what));
  }

  /** What stands there, also while the page draws it anew. */
  public String textOf(By what) {
    return steadily(() -> see(what).getText());
  }

  /** Types there, also while the page draws it anew. */
  public void type(By what, CharSequence keys) {
    steadily(
        () -> {
          see(what).sendKeys(keys);
          return true;
        });
  }

  /** Presses it, in the middle of the window, also while the page draws it anew. */
  public void press(By what) {
    steadily(
        () -> {
          WebElement found = see(what);
          chrome.executeScript("arguments[0].scrollIntoView({block: 'center'})", found);
          found.click();
          return true;
        });
  }

  private FluentWait<WebDriver> patiently() {
    return new WebDriverWait(chrome, PATIENCE).pollingEvery(Duration.ofMillis(100));
  }

  private <T> T steadily(Supplier<T> look) {
    return patiently().ignoring(StaleElementReferenceException.class).until(d -> look.get());
  }

  /** Waits until the page, or the one that follows it, holds this text. */
  public void read(String text) {
    patiently()
        .ignoring(StaleElementReferenceException.class)
        .until(d -> d.findElement(By.tagName("body")).getText().contains(text));
  }

  /** No frames of others are on our pages: asked on the page itself, and only for what is wrong. */
  private static AxeBuilder axe() {
    AxeBuilder axe = new AxeBuilder().setLegacyMode();
    axe.setOptions("{\"resultTypes\": [\"violations\"]}");
    return axe;
  }

  /**
   * Where the next key goes: "BODY" when nowhere; else the id, the classes or the tag, and words.
   */
  public String focus() {
    return (String)
        chrome.executeScript(
            "const e = document.activeElement; if (!e || e === document.body) return 'BODY';"
                + "return (e.id || e.className || e.tagName) + ': ' + e.textContent.trim()");
  }

  /** Its window is the one that somebody works in, also for what a script does. */
  public void focused() {
    chrome.executeCdpCommand("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
  }

  /** Waits until the focus is there: the beginning of what {@link #focus} says, or a part of it. */
  public void focusedOn(String there) {
    patiently()
        .withMessage(() -> "focus on " + there + ", but it is on " + focus())
        .until(d -> focus().contains(there));
  }

  /** What leaves the box, once that is so wide, in pixels, and where it does not scroll. */
  public List<?> sticksOut(String box, int width) {
    return (List<?>) chrome.executeScript(STICKS_OUT, box, width);
  }

  /** A picture of the page under target/screens, and a look for what keeps people out. */
  public void look(String name) {
    chrome.executeScript(STILL);
    try {
      Files.write(
          SCREENS.resolve(name + ".png"),
          ((TakesScreenshot) chrome).getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Rule> found =
        axe().analyze(chrome).getViolations().stream()
            .filter(rule -> GRAVE.contains(rule.getImpact()))
            .toList();
    assertThat(found)
        .as("accessibility of " + name)
        .extracting(r -> r.getId() + ": " + r.getNodes().get(0).getHtml())
        .isEmpty();
  }
}
