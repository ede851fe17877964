package io.roundtrip.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Screen;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Whoever pressed a button of a form hears what came of it: it is said, and has the focus. */
public class WhatCameOfItHostTest {
  private static final String STATUSES = "/secure/RoundtripStatuses!default.jspa?projectKey=";
  private static final String SET_UP = "/secure/admin/RoundtripSetUp!default.jspa?projectKey=";
  private static final String SETTINGS = "/secure/RoundtripSettings!default.jspa?projectKey=";
  private static final String CUSTOMERS = "/secure/admin/RoundtripCustomers!default.jspa";
  private static final String RATES = "/secure/admin/RoundtripRates!default.jspa";
  private static final String HEALTH = "/secure/admin/RoundtripAdmin!default.jspa";

  @Rule public final HostRule jira = HostRule.alone("what-came-of-it");

  private Screen screen;

  @Before
  public void an_administrator() {
    screen = jira.screen("admin");
  }

  private static String focused(Document page) {
    assertThat(page.select("[autofocus]")).as(page.text()).hasSize(1);
    Element focused = page.expectFirst("[autofocus]");
    assertThat(focused.attr("tabindex")).isEqualTo("-1");
    return focused.text();
  }

  private Document press(Document page, String button) {
    return screen.press(page.expectFirst(button));
  }

  @Test
  public void roadmap_statuses_are_saved_or_were_saved_by_somebody_else_meanwhile() {
    Document page = screen.openAsAdministrator(STATUSES + LiveProject.in(jira).key());
    assertThat(page.select("[autofocus]")).isEmpty();

    page.select("option").removeAttr("selected");
    assertThat(focused(press(page, "#roadmap-statuses-save"))).isEqualTo("Saved.");
    page.expectFirst("option[value=planned]").attr("selected", "selected");
    assertThat(focused(press(page, "#roadmap-statuses-save"))).contains("changed this meanwhile");
  }

  @Test
  public void a_project_is_set_up_or_was_changed_by_somebody_else_meanwhile() {
    Document page = screen.openAsAdministrator(SET_UP + jira.project());
    assertThat(page.select("[autofocus]")).isEmpty();
    page.select("#roundtrip-confirm").attr("checked", "checked");

    assertThat(focused(press(page, "#roundtrip-set-up"))).contains("Roundtrip is on");
    assertThat(focused(press(page, "#roundtrip-set-up"))).contains("changed this meanwhile");
  }

  @Test
  public void a_project_that_is_set_up_has_no_focus_of_its_own() {
    String key = LiveProject.in(jira).key();

    assertThat(screen.openAsAdministrator(SET_UP + key).select("[autofocus]")).isEmpty();
    assertThat(screen.open(SETTINGS + key).select("[autofocus]")).isEmpty();
  }

  @Test
  public void settings_are_saved_or_were_saved_by_somebody_else_meanwhile() {
    Document page = screen.openAsAdministrator(SETTINGS + LiveProject.in(jira).key());

    assertThat(focused(press(page, "#roundtrip-settings-save"))).contains("Saved");
    page.expectFirst("[name=dailyCap]").val("5");
    press(page, "#roundtrip-settings-save");
    page.expectFirst("[name=dailyCap]").val("6");
    assertThat(focused(press(page, "#roundtrip-settings-save")))
        .startsWith("Somebody has saved other settings");
  }

  @Test
  public void the_address_for_customers_is_saved_or_was_by_somebody_else_meanwhile() {
    Document page = screen.openAsAdministrator(CUSTOMERS);
    page.expectFirst("#roundtrip-address").val("https://feedback.example.com");

    Document health = press(page, "#roundtrip-customers-save");
    assertThat(focused(health)).startsWith("The address for customers is saved.");
    assertThat(health.select("#roundtrip-health").text()).contains("https://feedback.example.com");
    assertThat(focused(press(page, "#roundtrip-customers-save"))).contains("meanwhile");
    assertThat(screen.open(HEALTH).text()).doesNotContain("The address for customers is saved.");
  }

  @Test
  public void the_mail_rate_is_saved_or_was_by_somebody_else_meanwhile() {
    Document page = screen.openAsAdministrator(RATES);
    page.expectFirst("[name=domain]").val("33");

    assertThat(focused(press(page, "#roundtrip-rates-save"))).startsWith("The mail rate is saved.");
    page.expectFirst("[name=domain]").val("34");
    assertThat(focused(press(page, "#roundtrip-rates-save"))).contains("meanwhile");
  }

  @Test
  public void mail_is_stopped_or_was_by_somebody_else_meanwhile() {
    Document page = screen.openAsAdministrator(HEALTH);

    assertThat(focused(press(page, "#roundtrip-pause"))).isEqualTo("Kill switch");
    assertThat(focused(press(page, "#roundtrip-pause"))).contains("meanwhile");
  }
}
