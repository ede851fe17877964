package io.roundtrip.portal.web;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.annotations.security.UnrestrictedAccess;
import com.atlassian.templaterenderer.TemplateRenderer;
import io.roundtrip.MovableClock;
import io.roundtrip.customers.Consent;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.customers.InMemoryContacts;
import io.roundtrip.customers.NewContact;
import io.roundtrip.host.KeyPhrases;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.notify.StopMail;
import io.roundtrip.notify.send.InMemoryOutbox;
import io.roundtrip.portal.SignedPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import minijira.web.Templates;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.Before;
import org.junit.Test;

public class UnsubscribeServletTest {
  private final MovableClock clock = new MovableClock(MONDAY.plusSeconds(60));
  private final InMemoryContacts contacts = new InMemoryContacts();
  private final SignedPages links = new SignedPages(clock);
  private final PageStyle style = PageStyle.fromJar();
  private final TemplateRenderer templates = mock(TemplateRenderer.class);
  private final HttpServletRequest request = mock(HttpServletRequest.class);
  private final HttpServletResponse response = mock(HttpServletResponse.class);
  private final StringWriter page = new StringWriter();
  private final UnsubscribeServlet servlet =
      new UnsubscribeServlet(
          links.page(
              contacts,
              new StopMail(new InMemoryOutbox(), clock),
              "R&D <loop>",
              (language, key, args) -> language + " " + key + " " + KeyPhrases.joined("", args),
              style.text()),
          links.limit(),
          style,
          templates);

  @Before
  public void ada_opens_her_link() throws Exception {
    contacts.ensure(
        new NewContact("Ada", new EmailAddress(String.valueOf(ADA.email())), null, "en"));
    contacts.consent(ADA.id(), ADA.consent());
    doAnswer(
            call -> {
              Map<String, Object> context = call.getArgument(1);
              Writer out = call.getArgument(2);
              out.write(new Templates().renderHost(call.getArgument(0), context));
              return null;
            })
        .when(templates)
        .render(any(), any(), any());
    when(response.getWriter()).thenReturn(new PrintWriter(page, true));
    when(request.getHeader("Accept-Language")).thenReturn("fr, de-DE;q=0.9, en;q=0.8");
    when(request.getLocales()).thenThrow(new IllegalArgumentException("more than ten"));
    when(request.getParameter("t")).thenReturn(links.unsubscribe(ADA.id(), RT));
    when(request.getRemoteAddr()).thenReturn("192.0.2.9");
  }

  private Document shown() {
    return Jsoup.parse(page.toString());
  }

  private Consent.State consent() {
    return contacts.byId(ADA.id()).orElseThrow().consent().state();
  }

  @Test
  public void get_shows_a_page_that_works_without_script_and_changes_nothing() throws Exception {
    servlet.doGet(request, response);

    assertThat(shown().select("html").attr("lang")).isEqualTo("de");
    assertThat(shown().select("h1").text()).contains("ask.title R&D <loop>");
    assertThat(shown().select("form").attr("method")).isEqualTo("post");
    assertThat(shown().select("button[name=act]").val()).isEqualTo("stop");
    assertThat(shown().select("script, img, link")).isEmpty();
    assertThat(consent()).isEqualTo(Consent.State.GRANTED);
    verify(response).setStatus(200);
  }

  @Test
  public void who_is_held_up_or_stops_is_so_before_anything_is_read_for_the_answer()
      throws Exception {
    when(request.getHeader(any())).thenThrow(new IllegalArgumentException("unreadable"));

    assertThatThrownBy(() -> servlet.doPost(request, response)).hasMessage("unreadable");

    assertThat(consent()).isEqualTo(Consent.State.DENIED);
    for (int i = 0; i < 40; i++)
      assertThatThrownBy(() -> servlet.doGet(request, response)).hasMessage("unreadable");
    verify(response, atLeastOnce()).setHeader("Retry-After", "21");
  }

  @Test
  public void is_not_kept_not_found_by_robots_and_tells_nobody_its_address() throws Exception {
    servlet.doGet(request, response);

    verify(response).setHeader("Cache-Control", "no-store");
    verify(response).setHeader("Referrer-Policy", "no-referrer");
    verify(response).setHeader("X-Robots-Tag", "noindex, nofollow");
  }

  @Test
  public void the_style_on_the_page_is_the_one_the_policy_allows() throws Exception {
    servlet.doGet(request, response);

    String written = page.toString();
    String css = written.substring(written.indexOf("<style>") + 7, written.indexOf("</style>"));
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
    assertThat(style.policy())
        .contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    assertThat(style.policy())
        .startsWith("default-src 'none'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  public void a_mail_programs_one_click_stops_the_mail() throws Exception {
    when(request.getParameter("List-Unsubscribe")).thenReturn("One-Click");

    servlet.doPost(request, response);

    assertThat(consent()).isEqualTo(Consent.State.DENIED);
    assertThat(shown().select("button[name=act]").val()).isEqualTo("again");
    verify(response).setStatus(200);
  }

  /** Scanners, or somebody with a forwarded mail, open the link as often as they like. */
  @Test
  public void a_stop_is_answered_however_often_the_page_was_looked_at_or_a_stop_taken_back()
      throws Exception {
    for (int i = 0; i < 40; i++) servlet.doGet(request, response);
    when(request.getParameter("act")).thenReturn("again");
    for (int i = 0; i < 40; i++) servlet.doPost(request, response);
    verify(response, atLeastOnce()).setStatus(429);
    clearInvocations(response);
    when(request.getParameter("act")).thenReturn("stop");

    servlet.doPost(request, response);

    verify(response).setStatus(200);
    assertThat(consent()).isEqualTo(Consent.State.DENIED);
  }

  @Test
  public void the_button_takes_it_back() throws Exception {
    servlet.doPost(request, response);
    clock.pass(Duration.ofSeconds(1));
    when(request.getParameter("act")).thenReturn("again");

    servlet.doPost(request, response);

    assertThat(consent()).isEqualTo(Consent.State.GRANTED);
  }

  @Test
  public void a_link_that_is_not_ours_is_not_found() throws Exception {
    when(request.getParameter("t")).thenReturn(null);

    servlet.doPost(request, response);

    verify(response).setStatus(404);
    assertThat(shown().select("form")).isEmpty();
    assertThat(consent()).isEqualTo(Consent.State.GRANTED);
  }

  /** A hundred people stop from the address of one mail provider, at once. */
  @Test
  public void whoever_has_a_genuine_link_is_never_stopped_by_others() throws Exception {
    when(request.getRemoteAddr()).thenReturn("192.0.2.1");
    for (int i = 0; i < 500; i++) {
      when(request.getParameter("t")).thenReturn("v1.forged." + i);
      servlet.doPost(request, response);
    }
    verify(response, atLeastOnce()).setStatus(429);
    clearInvocations(response);
    when(request.getParameter("t")).thenReturn(links.unsubscribe(ADA.id(), RT));

    servlet.doPost(request, response);

    verify(response).setStatus(200);
    assertThat(consent()).isEqualTo(Consent.State.DENIED);
  }

  @Test
  public void too_many_are_told_when_to_come_back_and_no_row_is_added() throws Exception {
    for (int i = 0; i < 200; i++) servlet.doPost(request, response);

    verify(response, atLeastOnce()).setStatus(429);
    verify(response, atLeastOnce()).setHeader("Retry-After", "21");
    assertThat(contacts.ledger(ADA.id())).as("her consent, and her stop once").hasSize(2);
    clock.pass(Duration.ofSeconds(21));
    clearInvocations(response);
    servlet.doPost(request, response);
    verify(response).setStatus(200);
  }

  @Test
  public void a_person_we_know_and_one_we_forgot_get_the_same_answers() throws Exception {
    String known = answers(links.unsubscribe(ADA.id(), RT));
    String forgotten = answers(links.unsubscribe(new ContactId(987_654), RT));

    assertThat(forgotten).isEqualTo(known).contains("busy.title");
  }

  private String answers(String token) throws Exception {
    page.getBuffer().setLength(0);
    when(request.getParameter("t")).thenReturn(token);
    for (int i = 0; i < 40; i++) servlet.doPost(request, response);
    return page.toString();
  }

  @Test
  public void is_open_to_everybody_on_purpose() {
    assertThat(UnsubscribeServlet.class.isAnnotationPresent(UnrestrictedAccess.class)).isTrue();
  }
}
