package fr.escalade.bureau;

import fr.escalade.partage.Page;

/** Where a list stands: « 26 à 50 sur 812 », with the addresses of the pages before and after, null at the ends. */
public record Pagination(long premier, long dernier, long total, String precedente, String suivante) {

    /** {@code adresse} is the list's own address with its filters, ending in « ? » or « & ». */
    static Pagination de(Page<?> page, String adresse) {
        long premier = (long) page.numero() * page.taille();
        long dernier = premier + page.contenu().size();
        return new Pagination(
                page.contenu().isEmpty() ? 0 : premier + 1,
                dernier,
                page.total(),
                page.numero() > 0 ? adresse + "page=" + (page.numero() - 1) : null,
                dernier < page.total() ? adresse + "page=" + (page.numero() + 1) : null);
    }

    public boolean utile() {
        return precedente != null || suivante != null;
    }
}
