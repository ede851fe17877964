package io.roundtrip;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.Types;

/** Oracle knows no empty text: whoever gives it one, has given nothing. */
final class OracleTexts {
  private OracleTexts() {}

  static PreparedStatement in(PreparedStatement statement) {
    return (PreparedStatement)
        Proxy.newProxyInstance(
            OracleTexts.class.getClassLoader(),
            new Class<?>[] {PreparedStatement.class},
            (proxy, method, args) -> {
              if (method.getName().startsWith("set") && args.length > 1 && "".equals(args[1])) {
                statement.setNull((int) args[0], Types.VARCHAR);
                return null;
              }
              try {
                return method.invoke(statement, args);
              } catch (InvocationTargetException wrapped) {
                throw wrapped.getCause();
              }
            });
  }
}
