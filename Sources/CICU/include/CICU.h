/*
 * CICU: the parts of ICU that emic needs, behind plain C types.
 *
 * ICU's own headers stay out of these headers: they collide with the ICU inside Foundation, and
 * ICU's version-suffixed macro names cannot be imported. Every function here does a whole table or a
 * whole text in one call; none is made to be called once per character.
 */
#ifndef CICU_H
#define CICU_H

#include "cicu_scripts.h"
#include "cicu_text.h"

#endif
