package fr.escalade.partage;

import java.util.List;
import java.util.function.Function;

/** One page of a list together with how many there are in all. {@code numero} starts at 0. */
public record Page<T>(List<T> contenu, long total, int numero, int taille) {

    public <R> Page<R> convertir(Function<T, R> fonction) {
        return new Page<>(contenu.stream().map(fonction).toList(), total, numero, taille);
    }
}
