package minijira.jira.search;

import com.atlassian.query.Query;
import com.atlassian.query.QueryImpl;
import com.atlassian.query.clause.AndClause;
import com.atlassian.query.clause.Clause;
import com.atlassian.query.clause.NotClause;
import com.atlassian.query.clause.OrClause;
import com.atlassian.query.clause.TerminalClauseImpl;
import com.atlassian.query.operand.EmptyOperand;
import com.atlassian.query.operand.FunctionOperand;
import com.atlassian.query.operand.MultiValueOperand;
import com.atlassian.query.operand.Operand;
import com.atlassian.query.operand.SingleValueOperand;
import com.atlassian.query.operator.Operator;
import com.atlassian.query.order.OrderByImpl;
import com.atlassian.query.order.SearchSort;
import com.atlassian.query.order.SortOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** JQL text → query tree. */
final class Parser {
  /** What the grammar itself knows; the other reserved words are only kept. */
  private static final Set<String> GRAMMAR =
      Set.of("and", "or", "not", "in", "is", "empty", "null", "order", "was", "changed", "by");

  private static final Map<String, Operator> SIGNS =
      Map.of(
          "=",
          Operator.EQUALS,
          "!=",
          Operator.NOT_EQUALS,
          "~",
          Operator.LIKE,
          "!~",
          Operator.NOT_LIKE,
          "<",
          Operator.LESS_THAN,
          "<=",
          Operator.LESS_THAN_EQUALS,
          ">",
          Operator.GREATER_THAN,
          ">=",
          Operator.GREATER_THAN_EQUALS);
  private final String text;
  private final List<Token> tokens;
  private int at;

  private Parser(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  static Query parse(String text) throws JqlException {
    Parser parser = new Parser(text, Lexer.tokens(text));
    Clause where =
        parser.startsOrder() || parser.peek().kind() == Token.Kind.END ? null : parser.or();
    List<SearchSort> sorts = parser.startsOrder() ? parser.sorts() : List.of();
    if (parser.peek().kind() != Token.Kind.END)
      throw parser.unexpected(
          "Expecting either 'OR' or 'AND' but got '" + parser.peek().text() + "'.");
    return new QueryImpl(where, new OrderByImpl(sorts), text);
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token take() {
    return tokens.get(at++);
  }

  private boolean takeIf(String... any) {
    for (String one : any) {
      if (peek().is(one)) {
        at++;
        return true;
      }
    }
    return false;
  }

  private JqlException unexpected(String message) {
    return new JqlException(message, text, peek().offset());
  }

  private boolean startsOrder() {
    return peek().is("order") && tokens.get(at + 1).is("by");
  }

  private Clause or() throws JqlException {
    List<Clause> parts = new ArrayList<>(List.of(and()));
    while (takeIf("or", "||", "|")) parts.add(and());
    return parts.size() == 1 ? parts.get(0) : new OrClause(parts);
  }

  private Clause and() throws JqlException {
    List<Clause> parts = new ArrayList<>(List.of(not()));
    while (takeIf("and", "&&", "&")) parts.add(not());
    return parts.size() == 1 ? parts.get(0) : new AndClause(parts);
  }

  private Clause not() throws JqlException {
    if (takeIf("not", "!")) return new NotClause(not());
    if (!takeIf("(")) return terminal();
    Clause inside = or();
    if (!takeIf(")"))
      throw unexpected(
          peek().kind() == Token.Kind.END
              ? "Expecting ')' before the end of the query."
              : "Expecting ')' but got '" + peek().text() + "'.");
    return inside;
  }

  private Clause terminal() throws JqlException {
    String field = field();
    Operator operator = operator();
    return new TerminalClauseImpl(field, operator, operand());
  }

  private String field() throws JqlException {
    Token token = peek();
    if (token.kind() == Token.Kind.END)
      throw unexpected("Expecting a field name at the end of the query.");
    if (token.kind() == Token.Kind.SIGN)
      throw unexpected(
          "Expecting a field name but got '"
              + token.text()
              + "'. You must surround '"
              + token.text()
              + "' in quotation marks to use it as a field name.");
    if (isGrammar(token))
      throw unexpected(
          "Expecting a field name but got '"
              + token.text()
              + "'. '"
              + token.text()
              + "' is a reserved JQL word. You must surround it in quotation marks to use it as a"
              + " field name.");
    notReserved(token);
    return take().text();
  }

  private static boolean isGrammar(Token token) {
    return token.kind() == Token.Kind.WORD
        && GRAMMAR.contains(token.text().toLowerCase(Locale.ROOT));
  }

  private void notReserved(Token token) throws JqlException {
    if (Reserved.is(token)) throw unexpected(Reserved.message(token));
  }

  private Operator operator() throws JqlException {
    Operator sign = peek().kind() == Token.Kind.SIGN ? SIGNS.get(peek().text()) : null;
    if (sign != null) {
      at++;
      return sign;
    }
    if (takeIf("in")) return Operator.IN;
    if (takeIf("is")) return takeIf("not") ? Operator.IS_NOT : Operator.IS;
    if (peek().is("not") && tokens.get(at + 1).is("in")) {
      at += 2;
      return Operator.NOT_IN;
    }
    if (peek().is("was") || peek().is("changed"))
      throw unexpected("The operator '" + peek().text() + "' is not known to the mini Jira.");
    String valid =
        "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS'"
            + " and 'IS NOT'.";
    throw unexpected(
        peek().kind() == Token.Kind.END
            ? "Expecting operator before the end of the query. " + valid
            : "Expecting operator but got '" + peek().text() + "'. " + valid);
  }

  private Operand operand() throws JqlException {
    if (takeIf("empty", "null")) return new EmptyOperand();
    if (takeIf("(")) return list();
    Token token = peek();
    if (token.kind() == Token.Kind.END || token.kind() == Token.Kind.SIGN)
      throw unexpected(
          "Expecting either a value, list or function"
              + (token.kind() == Token.Kind.END
                  ? " before the end of the query."
                  : " but got '"
                      + token.text()
                      + "'. You must surround '"
                      + token.text()
                      + "' in quotation marks to use it as a value."));
    if (isGrammar(token))
      throw unexpected(
          "Expecting either a value, list or function but got '"
              + token.text()
              + "'. You must surround '"
              + token.text()
              + "' in quotation marks to use it as a value.");
    notReserved(token);
    at++;
    if (takeIf("(")) return new FunctionOperand(token.text(), arguments());
    boolean number = token.kind() == Token.Kind.WORD && token.text().matches("-?\\d{1,18}");
    return number
        ? new SingleValueOperand(Long.valueOf(token.text()))
        : new SingleValueOperand(token.text());
  }

  private Operand list() throws JqlException {
    List<Operand> values = new ArrayList<>();
    do values.add(operand());
    while (takeIf(","));
    if (!takeIf(")"))
      throw unexpected("Expecting either ',' or ')' but got '" + peek().text() + "'.");
    return new MultiValueOperand(values);
  }

  private List<String> arguments() throws JqlException {
    List<String> arguments = new ArrayList<>();
    if (takeIf(")")) return arguments;
    do {
      if (peek().kind() == Token.Kind.END || peek().kind() == Token.Kind.SIGN)
        throw unexpected("Expecting a function argument but got '" + peek().text() + "'.");
      notReserved(peek());
      arguments.add(take().text());
    } while (takeIf(","));
    if (!takeIf(")")) throw unexpected("Expecting ')' or ',' but got '" + peek().text() + "'.");
    return arguments;
  }

  private List<SearchSort> sorts() throws JqlException {
    at += 2;
    List<SearchSort> sorts = new ArrayList<>();
    do {
      String field = field();
      SortOrder order = takeIf("asc") ? SortOrder.ASC : takeIf("desc") ? SortOrder.DESC : null;
      sorts.add(new SearchSort(field, order));
    } while (takeIf(","));
    return sorts;
  }
}
