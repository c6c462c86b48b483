// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/demo/courses.hpp"

namespace erp::company::demo {

namespace {

using enum contact_kind;

const course acquisition = {
    team::sales,
    "Pozyskanie klienta",
    {{{telephone},
      {"Pierwsza rozmowa", "Telefon zapoznawczy", "Zapytanie ze strony: {M}", "Badanie potrzeb"},
      {"Pytają o {B}. Magazyn ok. {m2} m², dwie zmiany. [Prosił|Prosiła] o materiały na e-mail.",
       "Mają umowę z innym dostawcą do {miesiac}. Wrócić miesiąc wcześniej.",
       "Firma stawia nową halę, {m2} m². Potrzebują {D}, na razie bez terminu.",
       "Kontakt z polecenia. Chcą porównać oferty na {B}, decyzja w tym kwartale.",
       "[Trafił|Trafiła] na nas po targach. Wysłać katalog i referencje z branży.",
       "Na razie bez potrzeb, ale [prosił|prosiła], żeby odezwać się {wmiesiacu}."}},
     {{email},
      {"Katalog i referencje", "Prezentacja: {M}", "Materiały po rozmowie"},
      {"<Wysłałem|Wysłałam> katalog i trzy referencje z ich branży. Zadzwonić za tydzień.",
       "Poszła prezentacja i orientacyjny cennik {D}.",
       "Dziękują za materiały, wracają do nas po rozmowie w zarządzie.",
       "<Wysłałem|Wysłałam> zdjęcia podobnej realizacji. [Prosił|Prosiła] jeszcze o nośności."}},
     {{telephone, online},
      {"Telefon po materiałach", "Ustalenie terminu wizyty", "Omówienie katalogu"},
      {"Materiały dotarły. [Chciałby|Chciałaby] zobaczyć rozwiązanie u innego klienta.",
       "Nie zdążyli przejrzeć, przypomnieć w przyszłym tygodniu.",
       "Umówiona wizyta w siedzibie. Zabrać dalmierz i formularz pomiaru.",
       "Pytali głównie o termin: do {tyg} tygodni są w stanie poczekać.",
       "Temat odłożony na kolejny kwartał, budżet zamknięty."}},
     {{in_person},
      {"Wizyta w siedzibie", "Pomiar hali", "Wizyta: {M}"},
      {"Obejrzany magazyn, wysokość składowania {h} m, posadzka dobra. Przygotować ofertę na {B}.",
       "Spotkanie z kierownikiem magazynu, zależy im na montażu przed sezonem.",
       "<Pokazałem|Pokazałam> dwa warianty. Skłaniają się ku tańszemu, budżet do {kwota} netto.",
       "Jedna brama do poszerzenia, poza tym bez przeszkód. Rysunek do końca tygodnia.",
       "Pomiar zrobiony, {m2} m² pod regały. [Prosił|Prosiła] o dwa warianty układu."}}}};

const course negotiation = {
    team::sales,
    "Negocjacje handlowe",
    {{{telephone, email},
      {"Zapytanie ofertowe: {M}", "Zapytanie: {M}", "Prośba o wycenę"},
      {"Zapytanie na {B}, {szt} szt. Termin dostawy do {tyg} tygodni.",
       "Chcą wyceny na {B} z montażem i bez. Oferta do {dzien}.",
       "Rozbudowują magazyn o {m2} m², potrzebna wycena {D}.",
       "Mają już dwie oferty na {B}. Liczy się termin i serwis na miejscu."}},
     {{email},
      {"Oferta: {M}", "Oferta z montażem", "Oferta poprawiona"},
      {"<Wysłałem|Wysłałam> ofertę: {kwota} netto, dostawa {tyg} tygodni, ważna 30 dni.",
       "Oferta z montażem i szkoleniem, razem {kwota} netto. Czekamy na uwagi.",
       "Poprawiona oferta po uwagach klienta: mniej gniazd, {kwota} netto.",
       "Oferta w dwóch wariantach. Tańszy {kwota} netto, płatność 30 dni."}},
     {{telephone, online, in_person, telephone},
      {"Rozmowa o cenie", "Negocjacje warunków", "Uwagi do oferty"},
      {"Konkurencja tańsza o {rabat}. [Prosił|Prosiła] o najlepszą cenę do {dzien}.",
       "<Zaproponowałem|Zaproponowałam> {rabat} rabatu przy płatności 14 dni. Wracają jutro.",
       "Wolą leasing niż zakup. <Wysłałem|Wysłałam> symulację na 48 miesięcy.",
       "Oczekują gwarancji 36 miesięcy. Cena zostaje, jeśli damy dłuższą gwarancję.",
       "Cena do przyjęcia, spór o karę za opóźnienie. Sprawdzić z zarządem.",
       "[Chciałby|Chciałaby] rozłożyć płatność na dwie raty: 40% przy zamówieniu."}},
     {{telephone},
      {"Decyzja w sprawie oferty", "Pytanie o decyzję", "Ustalenie zamówienia"},
      {"Przyjęli ofertę, zamówienie przyjdzie mailem do {dzien}.",
       "Wybrali innego dostawcę, zdecydowała cena. Wrócić przy kolejnej inwestycji.",
       "Zarząd wstrzymał inwestycję do {miesiac}. Odnowić wtedy ofertę.",
       "Zgoda na {kwota} netto, płatność w dwóch ratach. Przygotować umowę.",
       "Decyzja przesunięta o tydzień, czekają na podpis prezesa."}}}};

const course order = {
    team::sales,
    "Realizacja zamówień",
    {{{email, telephone},
      {"Potwierdzenie zamówienia", "Zamówienie: {M}", "Zamówienie – ustalenia"},
      {"Zamówienie na {B} potwierdzone, {kwota} netto. Zaliczka do {dzien}.",
       "Potwierdzone ilości i kolory. Rysunek wykonawczy po stronie klienta do {dzien}.",
       "Zamówienie {szt} szt. przyjęte, dostawa za {tyg} tygodni."}},
     {{telephone},
      {"Termin dostawy", "Awizacja dostawy", "Przygotowanie montażu"},
      {"Dostawa potwierdzona na {nadzien}, rozładunek po ich stronie.",
       "[Prosił|Prosiła] o przesunięcie dostawy o tydzień, posadzka jeszcze schnie.",
       "Awizacja na 7:00, wjazd od strony ramp. Potrzebny wózek do rozładunku.",
       "Montażyści wchodzą {wdzien}. Magazyn ma być opróżniony dzień wcześniej."}},
     {{in_person},
      {"Odbiór montażu", "Odbiór techniczny", "Uruchomienie u klienta"},
      {"Odbiór bez uwag, protokół podpisany. Faktura końcowa do wysłania.",
       "Odbiór z uwagami: dwie osłony porysowane, wymiana w tym tygodniu.",
       "Przeszkolonych {szt} osób. Instrukcja i tabliczki nośności przekazane."}},
     {{telephone, email},
      {"Przypomnienie o płatności", "Faktura końcowa", "Rozliczenie zamówienia"},
      {"Faktura na {kwota} po terminie. Księgowość obiecuje przelew do {dzien}.",
       "Przelew wyszedł, zamówienie rozliczone.",
       "[Prosił|Prosiła] o duplikat faktury. Wysłany od ręki.",
       "Płatność potwierdzona. Zapytać za pół roku o rozbudowę."}}}};

const course retention = {
    team::sales,
    "Utrzymanie klienta",
    {{{telephone},
      {"Telefon kontrolny", "Rozmowa po wdrożeniu", "Co słychać u klienta"},
      {"Zadowoleni, myślą o rozbudowie {wmiesiacu}. Wrócić z propozycją na {B}.",
       "Bez uwag. [Wspomniał|Wspomniała] o drugiej lokalizacji, {m2} m².",
       "Narzekają na czas reakcji serwisu. Przekazane do kierownika serwisu.",
       "Zmienia się osoba od zakupów, nowe nazwisko podadzą {wmiesiacu}."}},
     {{email, telephone},
      {"Przedłużenie umowy", "Oferta dla stałego klienta", "Cennik na nowy rok"},
      {"Umowa serwisowa do odnowienia {wmiesiacu}. <Wysłałem|Wysłałam> warunki z {rabat} rabatu.",
       "Propozycja wymiany baterii, {kwota} netto za komplet.", "Nowy cennik przyjęty bez uwag.",
       "[Prosił|Prosiła] o ofertę na {B} dla drugiego magazynu."}},
     {{in_person, online},
      {"Wizyta u stałego klienta", "Przegląd współpracy", "Spotkanie roczne"},
      {"Omówiony rok: {szt} dostaw, jedna reklamacja. Chcą dłuższych terminów płatności.",
       "Przejrzane regały, trzy słupy do wymiany. Oferta na {B} do {dzien}.",
       "Dobra atmosfera. [Zgodził|Zgodziła] się na opis wdrożenia na naszej stronie."}}}};

}  // namespace

const std::vector<course>& sales_courses() {
  static const std::vector<course> all = {acquisition, negotiation, negotiation, order, retention};
  return all;
}

}  // namespace erp::company::demo
