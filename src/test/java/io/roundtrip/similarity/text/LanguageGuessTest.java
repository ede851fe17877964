package io.roundtrip.similarity.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class LanguageGuessTest {
  @Test
  public void reads_english_titles() {
    allAre(
        Language.ENGLISH,
        "App crashes on login",
        "Dark mode",
        "NullPointerException in OrderService.create()",
        "Export to CSV loses umlauts",
        "iOS: TableView does not scroll after rotation",
        "Support ES6 modules",
        "Fix Ti.Buffer TODOs",
        "Die Hard easter egg is missing",
        "502 Bad Gateway",
        "");
  }

  @Test
  public void reads_german_titles() {
    allAre(
        Language.GERMAN,
        "App stürzt beim Start ab",
        "Die Anmeldung funktioniert nicht mehr",
        "Rechnung wird nicht gedruckt",
        "Absturz beim Speichern",
        "Export als CSV verliert Umlaute, wenn Excel geöffnet ist",
        "Bitte einen dunklen Modus für die Oberfläche",
        "Nach dem Update ist das Passwort ungültig");
  }

  @Test
  public void reads_french_titles() {
    allAre(
        Language.FRENCH,
        "L'application plante au démarrage",
        "Impossible de se connecter avec mon compte",
        "La facture n'est pas imprimée",
        "Le mode sombre ne marche plus depuis la mise à jour",
        "Erreur lors de l'enregistrement du fichier");
  }

  @Test
  public void reads_spanish_titles() {
    allAre(
        Language.SPANISH,
        "La aplicación se cierra al iniciar",
        "No puedo entrar con mi contraseña",
        "El modo oscuro no funciona",
        "¿Por qué tarda tanto la exportación?",
        "Error al guardar el archivo en la carpeta");
  }

  @Test
  public void reads_japanese_chinese_and_korean_titles() {
    allAre(Language.JAPANESE, "ログインできない", "アプリが起動時にクラッシュする", "Excelへの出力が文字化けする");
    allAre(Language.CHINESE, "无法登录", "应用启动时崩溃", "导出 CSV 时中文乱码");
    allAre(Language.KOREAN, "로그인이 되지 않습니다");
  }

  @Test
  public void a_body_full_of_code_does_not_turn_german_into_english() {
    String body =
        "Beim Öffnen der Liste kommt dieser Fehler und die Seite bleibt leer:\n"
            + "java.lang.NullPointerException: Cannot invoke \"String.length()\" because \"s\" is null\n"
            + "\tat com.example.List.render(List.java:42)\n\tat com.example.Page.open(Page.java:17)\n";

    assertThat(LanguageGuess.of("Liste lässt sich nicht öffnen\n" + body))
        .isEqualTo(Language.GERMAN);
  }

  private static void allAre(Language language, String... titles) {
    for (String title : titles) assertThat(LanguageGuess.of(title)).as(title).isEqualTo(language);
  }
}
