package minijira.plugin.type;

import java.util.List;

/** What a module became. */
public record Made(List<Object> records) {
  public static final Made NOTHING = new Made(List.of());

  public static Made of(Object record) {
    return new Made(List.of(record));
  }
}
