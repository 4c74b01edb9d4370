package fr.escalade.api;

import fr.escalade.partage.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;

/** One page of a list: {@code total} counts the whole list. */
@Schema(description = "Une page d'une liste : « total » compte toute la liste.")
record Liste<T>(List<T> contenu, long total) {

    static <S, T> Liste<T> de(Page<S> page, Function<S, T> vue) {
        return new Liste<>(page.contenu().stream().map(vue).toList(), page.total());
    }
}
