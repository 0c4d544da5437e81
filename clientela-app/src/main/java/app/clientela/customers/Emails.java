package app.clientela.customers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// When an e-mail address tells who somebody is.
final class Emails {

    private static final int LONGEST = 254;

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\"(),;:]+@[^\\s@<>\"(),;:]+\\.[^\\s@<>\"(),;:.]{2,}");

    /// Boxes that several people read, in the languages of the product and its neighbours.
    private static final Set<String> SHARED_BOXES = Set.of(
            "info",
            "mail",
            "email",
            "posta",
            "office",
            "ufficio",
            "escritorio",
            "segreteria",
            "secretaria",
            "reception",
            "recepcao",
            "recepcion",
            "contact",
            "contatto",
            "contatti",
            "contato",
            "contacto",
            "kontakt",
            "order",
            "orders",
            "ordine",
            "ordini",
            "pedido",
            "pedidos",
            "bestellung",
            "commande",
            "sales",
            "vendite",
            "vendas",
            "ventas",
            "commerciale",
            "comercial",
            "compras",
            "acquisti",
            "purchasing",
            "admin",
            "amministrazione",
            "administracao",
            "administracion",
            "accounting",
            "contabilita",
            "contabilidade",
            "fatture",
            "fatturazione",
            "faturamento",
            "financeiro",
            "billing",
            "invoice",
            "invoices",
            "support",
            "supporto",
            "suporte",
            "soporte",
            "assistenza",
            "service",
            "servizio",
            "help",
            "hello",
            "ciao",
            "ola",
            "team",
            "staff",
            "marketing",
            "shop",
            "store",
            "negozio",
            "loja",
            "tienda",
            "noreply",
            "no-reply",
            "nonrispondere",
            "naoresponda",
            "nao-responda",
            "postmaster",
            "webmaster");

    /// Where a marketplace stands between the shop and the buyer: the address is of one sale.
    private static final List<String> RELAYS =
            List.of("marketplace.amazon", "members.ebay", "guest.booking", "marketplace.etsy", "mail.mercadolivre");

    private Emails() {}

    /// Lower case and without invisible characters; dots and plus parts stay. Empty if it is none.
    static Optional<String> normal(String raw) {
        String tidy = Spelling.tidy(raw).toLowerCase(Locale.ROOT);
        String bare = tidy.startsWith("mailto:") ? tidy.substring("mailto:".length()) : tidy;
        return bare.length() <= LONGEST && ADDRESS.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }

    /// @param normal an address as `normal` gives it
    static boolean isShared(String normal) {
        int at = normal.lastIndexOf('@');
        String domain = normal.substring(at + 1);
        return SHARED_BOXES.contains(normal.substring(0, at))
                || RELAYS.stream().anyMatch(relay -> domain.equals(relay) || domain.startsWith(relay + "."));
    }
}
