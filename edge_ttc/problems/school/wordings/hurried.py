"""Sums as people hurriedly type them into a chat: fragments, abbreviations, learners of English, lists; as wordings of ``told``."""

from __future__ import annotations

WORDINGS = """
3 packs of {a} [wraps|rolls|buns|falafels], {b} eaten, {c} in the bin, left? | a*3; $1-b; $2-c
{c=2/4/5/6} bags x {a} [marbles|nuts|balloons|plasters], lost {b}, whats left pls | c*a; $1-b
had {a} [tokens|tickets|nails|tea bags].. used {b}, then used {c} more, then got {d} new.. how many now?? | a-b; $1-c; $2+d
{a} in the [freezer|cupboard|shed], {b} taken out, {c} new ones put in, how many in there now | a-b; $1+c
hi can u help my son with this: he had {a} [football cards|lego bricks|stickers], his friend gave him {b}, he lost {c} at school and shared the rest with his brother half half. how many does each have thx | a+b; $1-c; $2/2
[homework help|hw help|help with hw]: {a} kids go to the [museum|zoo|theatre], {b=9/16/20/30} fit on one bus, how many buses so everybody gets a seat | a>b
hw question.. a farmer have {a} sheep and he sell {b}. then he buy {c} goats and {d} cows. how many animals he have now | a-b; $1+c; $2+d
how much persons are in the [train|bus|boat] now, first was {a}, at station go out {b} and come in {c}, at next station go out {d} | a-b; $1+c; $2-d
i learn english and math together. if one [notebook|dictionary|lesson] cost {a} dollars how much cost {b=2/3/4/5/6/7/8/12}? | a*b
how much cost {b=2/3/4/5/6/7/8} kg of [tomato|fish|potato] if one kg is {a} euros | a*b
we have {a} tyres in [garage|workshop], every car get 4 new, how many cars we can make | a/4
my boss give me {a} dollars for one day. i worked {b} days, he already payed {c} dollars and i must pay {d} dollars for the uniform, he take it from my money. how much he must still pay | a*b; $1-c; $2-d
sorry for my english. in hotel is {a} room, {b} is full, rest is empty. how many empty? | a-b
hello sir, please to solve: one worker make {a} [brick|chair|shoe|basket] in day, how many make {b} worker in {c=2/3/4/5/6} days, all same fast | a*b; $1*c
teacher gave us this and i dont understood. {a} [pencil|candy|apple] we share to {b} children same much. how many get one child | a/b
my grandmother have {a} [chicken|rabbit|goat], fox took {b} in first night and {c} in second night. how many has left? | a-b; $1-c
please how many [euro|euros] i must pay, {b=2/3/4/5/6} adult ticket {a} euros each and {d=2/3/4/5} child ticket {c} euros each | a*b; c*d; $1+$2
from {a} student in my school {b} are ill today and {c} are in excursion, how much student is here | a-b; $1-c
i want buy [bicycle|telephone|sofa], cost {a} dollars. i have only {b} dollars. how much is missing me? | a-b
how many cake i can bake, have {a} egg and for one cake need {b=3/4/5/6} egg | a/b
in my country we write {a} : {b} = ? for divide. what is answer | a/b
yesterday i walk {a} km, today {b} km more than yesterday. how many km today?? | a+b
is possible you count for me: {b=2/3/4/5/6} night in hostel for {a} euros the night, bus {c} euros, museum {d} euros, all together | a*b; $1+c; $2+d
my brother is {a=9/11/12/14/15} years, i have {b=2/3/4/5} years less. how old am i | a-b
one box have {a} bottle. truck bring {b} box but {c} bottle are broken and {d} we give to friend. how many good bottle we still have | a*b; $1-c; $2-d
we are {b=4/5/6/8} friend and eat for {a} euros in restaurant, everybody pay same. how much one? | a/b
i got {a} gummy bears and my brother ate {b} of them its so unfair how many do i got left | a-b
me and my [sister|cousin|bff] has {a} [shells|beads|stickers] each, how many is that together | a*2
my teeth fell out!! i got {a=2/3/5} dollars for each tooth and it was {b=2/3/4/5} teeth how much money do i have now | a*b
can u tell me how many legs do {a} spiders have. a spider has 8 i counted | a*8
mommy says i can have {p=3/4/5} cookies every day and there is {a} in the jar, how many days until its empty | a/p
theres {a} kids in my class and {b} r at home cuz they r sick and {c} went home early. how many kids r still at school | a-b; $1-c
i had {a} [1#dinos|toy cars|ponys] and for my bday i got {b} more and then for xmas {c} more!!! how many [1#dinos|toy cars|ponys] do i have now | a+b; $1+c
my hamster eats {a} seeds every day, how many seeds does he eats in a week | a*7
1 [1#dragon|unicorn|robot] has {a} [2#spots|stripes|buttons], they all has the same, so {b} [1#dragons|unicorns|robots] has how many [2#spots|stripes|buttons] | a*b
i want {a} [stars|points|smileys] to get a prize. i got {b} last week and {c} this week how many do i still need | b+c; a-$1
me {a} points. my dad {b} points. he won haha by how many | b-a
i did {a} hops and my friend did {b=2/3/4/5} times as many as me, how many hops did she do | a*b
we picked {a} [strawberries|acorns|daisies] and i put the same in {b=2/3/4/5/6} cups, how much is in 1 cup | a/b
my lil bro broke {a} of my {b} crayons, and i lost {c} of the good ones, then grandpa got me {d} new ones. how many good ones do i have | b-a; $1-c; $2+d
planning my daughters bday party, {a} kids, {b=2/3/4/5} balloons per kid, balloons come in packs of {c=10/12/20/25}. how many packs should i get, must be enough for all | a*b; $1>c
party bags: {a} bags, {b=2/3/4/5} sweets + 1 toy in each. how many sweets do i need | a*b
bday party sat. invited {a}, {b} cant come, then {c} more kids asked to come and i said yes. each kid gets {d=2/3/4} balloons, how many balloons | a-b; $1+c; $2*d
{a} kids coming, each eats {b=2/3/4} slices of pizza, one pizza is 8 slices, how many pizzas to order so theres enough | a*b; $1>8
need {a} [cupcakes|cake pops] for school fair, i bake {b=12/18/24} at a time, already did {c=2/3} batches but dropped {d=3/4/5/7}. how many still to bake | b*c; $1-d; a-$2
baby shower, {a} guests at {b=4/5/6/8} to a table -> how many tables? every guest sits, no seat left over | a/b
for the sleepover: {p=5/6/7/8} girls, [soda|pizza|popcorn] comes to {a} dollars, cake {b} dollars, whats that per girl | a+b; $1/p
wedding seating help!! {a} guests from his side, {b} from mine, {c} said no. tables of {d=6/8/10}, all full. how many tables | a+b; $1-c; $2/d
kids party place wants {a} dollars a kid plus {b} dollars for the room, we r {c=8/9/11/12/14/15} kids and i get {d=5/10/15/20} dollars off. total?? | a*c; $1+b; $2-d
goodie bags cost me {a} dollars all together, {b} bags, whats one bag | a/b
advent calendar for {a=2/3/4} kids, 24 little presents each, got {b=9/13/20/25/31} so far, how many more do i need | a*24; $1-b
we have {a} juice boxes, {b=8/9/10/12} children, {c=2/3} each.. how many boxes will be left | b*c; a-$1
cooking for {b=6/8/9/12} ppl, {a=60/75/80/100/120} g [rice|pasta|lentils] per person, how many g | a*b
recipe says {a=100/150/200/250} g flour for 1 loaf. im making {b=3/4/5/6} loaves, have {c=100/150/200} g in the bag and {d=50/80/120} g in the jar. how much more flour do i need | a*b; $1-c; $2-d
quick one, hands full of dough: {a} g in the bowl, recipe wants {b} g, how much more to add | b-a
{a} [dumplings|ravioli|meatballs], {b} go in the pan each time, how many pans full | a/b
doubling the recipe, its {a} eggs normally, i have {b} and neighbour gave me {c}. how many am i short | a*2; $1-b; $2-c
oven time: {a=45/50/60/75/90} min total, its been in {b=10/15/20/25/30} min, how long to go | a-b
turkey {a=4/5/6/7} kg, {b=30/35/40} min per kg + {c=15/20/30} min extra. minutes total pls | a*b; $1+c
made {a} [samosas|spring rolls|tamales], family ate {b}, neighbour got {c}, rest goes in freezer bags of {d=3/4/5/6}. how many bags | a-b; $1-c; $2/d
soup pot holds {p=12/15/20} l, got {a} l stock in it and {b} l veg, how much space left | a+b; p-$1
{a=3/4/5} onions per pot, {b=2/3/4/5/6} pots, onions come {c=2/3/4} to a bag.. bags? must be enough | a*b; $1>c
1 batch = {a} cookies, need {b}, how many batches, no half batches and i want enough | b>a
cut recipe by half: flour {a=200/300/400/500/600} g, sugar {b=80/100/120/150} g. how many g is the both together after halving | a+b; $1/2
jam: {a} jars from {b=2/3/4/5/6} kg fruit.. how many jars from 1 kg | a/b
how many [tacos|sliders|skewers] does each of {b} get, i made {a} and dropped {c} lol | a-c; $1/b
need {a} shelves, {b=4/6/8} screws each, got {c} screws in the van and {d} in the box, how many more to buy | a*b; $1-c; $2-d
{a} fence posts, {b=2/3/4} brackets on every post, brackets come {c=10/20/25/50} to a box, how many boxes do i have to buy | a*b; $1>c
board {p=180/200/240/300} cm. cut off {a} cm, cut off {b} cm, saw the rest in 2 same bits. how long is a bit (ignore saw cut) | p-a; $1-b; $2/2
wall {a=4/5/6/7/8} m x {b=2/3} m, minus door {c=2/3} m2. how many m2 to paint | a*b; $1-c
tiling floor {a} rows x {b} tiles plus {c} spare ones, got {d} here already. how many tiles to buy | a*b; $1+c; $2-d
boss wants {a} holes, done {b}. mate drills {c=5/6/8/10/12} an hour. how many hours for the rest | a-b; $1/c
on site now, pls quick: {a} bricks per row, {b} rows, pallet has {c}, mate brings {d}. how many bricks will we be short | a*b; $1-c; $2-d
job = {a} hours at {b=30/35/40/45/50} dollars an hour + parts {c} dollars, customer paid {d} dollars up front. what do i put as still to pay | a*b; $1+c; $2-d
cable drum {p=50/100/200} m, used {a} m upstairs and {b} m downstairs, left on drum? | a+b; p-$1
every window takes {a=4/6/8} screws, every door {b=10/12/14}. {c=5/6/7/8/9} windows and {d=2/3/4} doors. how many screws | a*c; b*d; $1+$2
{a} planks, each roof panel takes {b}, how many full panels can i do | a<b
paint tin does {a=8/10/12} m2, wall is {b} m2, tins to buy? cant buy part of one | b>a
need {a} pipe clips for the job, {b} in the van, {c} in the shop. buy how many | b+c; a-$1
{b=3/4/5/6/8} guys, {a} parcels still to go, same load for all. whats each guys load | a/b
got {a} hinges, 3 per door, done {b} doors. hinges left? | b*3; a-$1
pallet {a} bags cement, used {b} a day for {c=2/3/4/5} days. how many bags still on the pallet | b*c; a-$1
drill bit set was {a} dollars, glue {b} dollars, tape {d} dollars, customer gave me {c} dollars for materials. whats left from his money | a+b; $1+d; c-$2
pattern needs {a} buttons per shirt, order is {b} shirts, buttons come {c=10/20/50} on a card and i cant split cards. cards?? | a*b; $1>c
stock: {a} at opening, {b} sold, {c} came with the van, {d} thrown out. count now? | a-b; $1+c; $2-d
delivery {b} crates x {a} [bottles|cans|jars], {c} smashed, {d} already promised to a customer. how many free to sell | a*b; $1-c; $2-d
qty {b}, unit price {a} dollars, discount {c} dollars off the lot, delivery {d} dollars on top. total? | a*b; $1-c; $2+d
till had {a} dollars this morning, now {b} dollars, took {c} dollars out for the window cleaner. what did we take in sales | b-a; $1+c
[sold|shifted] {a} [hats|scarves|mugs|keyrings] fri, {b} sat, {c} sun. avg a day? | a+b; $1+c; $2/3
order qty {a}, shipped {b}, back order = ? | a-b
buy in at {a} dollars, sell at {b} dollars, sold {c} pcs, stall fee {d} dollars. profit pls | b-a; $1*c; $2-d
min order {a} pcs, we take {b} cartons of {c} pcs. how many over the min are we | b*c; $1-a
{a} [pcs|units|items] on {b} shelves same on all. per shelf? | a/b
got {c} shelves, each takes {a} boxes and has {b} on it now. how many boxes to fill em all up | a-b; $1*c
customer wants {a}, i got {b} here + {c} in the back, gotta order the rest, they come in packs of {d=2/4/5/6}. how many packs | b+c; a-$1; $2/d
sold {a} coffees at {b=2/3/4} dollars and {c} cakes at {d=3/4/5} dollars today, takings? | a*b; c*d; $1+$2
price per pc was {a} dollars now its {b} dollars, what did i save on {c} pcs | a-b; $1*c
weekly sales mon {a} tue {b} wed {c} thu {d}. sum pls | a+b; $1+c; $2+d
{a} eggs, trays of 30, full trays? | a<30
rent {a} dollars, wages {b} dollars, power {d} dollars, took {c} dollars. left over? | a+b; $1+d; c-$2
{a=5/6/8/10} dollars x {b} raffle tickets = takings, minus prize {c} dollars, minus printing {d} dollars = ? | a*b; $1-c; $2-d
supplier sends {a} a week. we sell {b} a day, open 6 days. how many left over after a week | b*6; a-$1
tips tonite {a} dollars, {b=3/4/5/6} of us, split even. each? | a/b
eggs {a} + yoghurts {b} + rolls {c} = how many things in the basket | a+b; $1+c
- [ham|cheese] {a} dollars - [milk|rice] {b} dollars - [soap|tea] {c} dollars. sum? (the dashes r just my list) | a+b; $1+c
mon {a=3/5/6/8} km, tue {b=4/7/9} km, wed rest, thu {c=5/10/12} km. total km this week so far? | a+b; $1+c
start {p=40/50/60/75/100}, +{q=5/10/15/20/25}, -{r=12/18/24/30/32}, x2, now? do it in that order | p+q; $1-r; $2*2
chairs: kitchen {a}, garden {b}, borrowed {c}. guests {d}. how many chairs too many | a+b; $1+c; $2-d
[beads|lego bricks|balloons|pens]: [red|pink] {a}, [blue|black] {b}, all together {c}, all the others r green. green = ? | a+b; c-$1
boys {a} girls {b} teachers {c}, all need a [helmet|sandwich|ticket], how many | a+b; $1+c
budget {a} dollars -> flowers {b} dollars -> band {c} dollars -> cake {d} dollars -> whats left | a-b; $1-c; $2-d
{a} [socks|gloves|shoes|boots] -> pairs? | a/2
{a} weeks -> days? | a*7
{b} rows x {a} seats = ? minus {c} broken, minus {d} for staff = ? just need the last number | a*b; $1-c; $2-d
mum {a}, dad {b}, me {c}, thats our points. [game is to|we need] {d}, how many more as a team | a+b; $1+c; d-$2
carlos {a=11/12/14}, lena {b=5/6/7/8}, mia {c=2/3/4}. their ages added up? | a+b; $1+c
bus {p=40/48/50/55} seats. class a {a} kids, class b {b} kids. free seats? | a+b; p-$1
{p=15/18/20}kg is my limit. tent {a=4/5/6}kg + sleeping bag {b=2/3}kg + food {c=2/3/5}kg. kg free? | a+b; $1+c; p-$2
{p=20/25/30}kg bag of dog food, he eats {a=2/3/4}kg a week, {b=2/3/4/5} weeks gone, kg left? | a*b; p-$1
{a=2/3/4/5}l milk, cereal took {b=200/300/450/600}ml. how many ml r left? | a*1000; $1-b
{a=30/45/60}min gym x {b=3/4/5} times a wk, how many min in {c=2/3/4}wks | a*b; $1*c
need {a=90/120/150/180}cm ribbon x {b=3/4/5}, how many cm | a*b
{a=2/3/5/6}m rope cut in {b=20/25/50}cm pieces, how many pieces | a*100; $1/b
{a=5/8/10/12}pcs in a pack, {b=3/4/6/7} packs, {c=2/3/4} kids share even, whats over at the end | a*b; $1%c
{a=3/4/5/8}$ each, {b=6/7/9/12} of them, got a {p=100}$ note. change? | a*b; p-$1
{b=2/3/4/6}x{a=6/10/12/24} eggs delivered, {c=3/5/7} cracked, good ones? | b*a; $1-c
{a=10/15/20}min warm up then {b=4/5/6}x{c=3/5}min sprints. whole thing in min? | b*c; $1+a
what if i buy {b=3/4/5/6} at {a} dollars and pay with {p=50/100/200} dollars, what comes back | a*b; p-$1
i read {a} pages a day, book is {b} pages, read {c=2/3/4/5} days so far, so how many left | a*c; b-$1
{a} seats {b} sold, what if {c} more get sold, so how many empty then | a-b; $1-c
my shift is {a=6/7/8/9/10} hours and i do {b=4/5/6} a week, what if i skip 2 of them, how many hours is that | b-2; a*$1
we saved {a} dollars a month, so how much in {b=5/7/8/9/10} months if we had {c} dollars before and the holiday takes {d} dollars out again | a*b; $1+c; $2-d
{N} has {a} {T}, gives {b} to me, so how many does {he} have left then | a-b
{M} got {a} likes, i got {b}. so how many more do i need to be even with {M} | a-b
if a pack of {a} [nappies|diapers|wipes] lasts {b=4/5/6/8} days, same each day, how many a day | a/b
so theres {a} of us, {b=4/5/7} in a car, what if everyone wants to come, how many cars | a>b
answer only please: {a} [apples|tiles|coins] shared by {b} | a/b
just the number pls, {a} [emails|calls|msgs], {b} done before lunch, {c} done after, and {d} new ones came, still to do? | a-b; $1-c; $2+d
answer only. {b} [rows|shelves|racks] with {a} each, how many | a*b
no explanation just result: {a=4/5/6/7/8} hours a day, {b=4/5/6} days, {c=12/14/16/18/20} dollars an hour, pay = ? | a*b; $1*c
only number: {a} km there, same back, how far in {b=3/4/5} days if i do it once a day | a*2; $1*b
dont explain, {a} dollars in {p=4/5/6/8} equal payments, one payment is | a/p
short answer, how many [tyres|wheels] on {a} cars and {b} motorbikes (no spares) | a*4; b*2; $1+$2
{a} minus {b} then times {c} | a-b; $1*c
take {b} away from {a} | a-b
{a} times {b} please | a*b
u have {a}, multiply by {b}, then subtract {c}, then add {d}, what comes out | a*b; $1-c; $2+d
add {a} and {b} and then take off {c} and times it all by {d} thx | a+b; $1-c; $2*d
{a} divided by {b} and then plus {c} and the lot times {d=2/3/4/5}?? | a/b; $1+c; $2*d
can u do {a} plus {b} plus {c} plus {d} for me | a+b; $1+c; $2+d
whats the avg of {a}, {b} and {c} | a+b; $1+c; $2/3
diff between {a} and {b} pls, bigger minus smaller | a-b
{a} -> double it -> minus {b} -> ? | a*2; $1-b
first {a} x {b}, then + {c}, result? | a*b; $1+c
half of {a}, then add {b} to that.. what is it | a/2; $1+b
{a} and {b} together, then split into {c=2/3/4/5} equal parts, one part = | a+b; $1/c
add {a} to {b}. multiply what u get by {c}. answer | a+b; $1*c
what do i need to put on top of {a} to have {b} | b-a
{b} times what makes {a} | a/b
i have to subtract {b} and after that {c} from {a} and then put {d} on, what comes out pls | a-b; $1-c; $2+d
{a} split {b} ways, whats one bit | a/b
calculator broke, {a} times {b} minus {c} times {d}, both times first | a*b; c*d; $1-$2
triple {a} and take {b} off what u get | a*3; $1-b
hey whats {a} less {b} and then a third of that | a-b; $1/3
multiply {a} by {b} and then that by {c} thanks | a*b; $1*c
u take {a} and u divide by {b} and then u times by {c} | a/b; $1*c
{p=10/20/25/50} percent of {a} pls | a*p; $1/100
my son says {a} x {b} is {c}, by how much is the real result bigger | a*b; $1-c
hey quick q, meeting is in {a=60/75/90} min, drive takes {b=25/30/35/40} min, how many min til i gotta leave | a-b
[need help|help pls], slept {a=5/6/7} hours a night mon to fri and {b=8/9/10} hours sat and sun each. hours in the whole week | a*5; b*2; $1+$2
how many min is {a=2/3/4} hours and {b=10/15/25/40/50} min thx | a*60; $1+b
movie is {a=95/100/110/125/140} min, paused after {b=20/35/40/55}. watched {c=10/15/20} more. min left | b+c; a-$1
3 episodes a nite, {a} episodes to watch, how many nites | a/3
bday in {a} days, how many whole weeks is that | a<7
phone at {p=80/85/90/100}%, the number drops by {a=5/6/8/10} every hour, what does it show {b=2/3/4/5} hrs later | a*b; p-$1
car does {a=15/16/18/20} km on 1 l, i got {b=4/5/6/8/10} l left. trip is {c=30/40/45/55} km. how many km could i still drive after | a*b; $1-c
its {a} km to [grandma|the lake|camp], weve done {b} km, stop in the middle of the rest. how many km till the stop | a-b; $1/2
flight {a} dollars pp, {b=2/3/4/5} ppl, bags {c} dollars total, voucher {d} dollars off. how much altogether | a*b; $1+c; $2-d
uber {a} dollars, tip {b} dollars, split with {M} half half. mine? | a+b; $1/2
owe u {a} dollars for lunch and {b} dollars for taxi, sent u {c} dollars just now, and u owe me {d} dollars from last wk. whats still open for me to send | a+b; $1-c; $2-d
u paid {a} dollars, i paid {b} dollars, {M} paid nothing. we want to split all in 3. what does {M} owe in total | a+b; $1/3
{a} dollars salary, bills {b} dollars, want to keep {c} dollars aside. fun money? | a-b; $1-c
got {a} dollars from gran, {b} dollars from aunt, {d} dollars from neighbour, game is {c} dollars. what do i have after buying it | a+b; $1+d; $2-c
saving for [ps5|a scooter|drums], {a} dollars, i put {b} dollars a wk, how many wks | a/b
pocket money {a} dollars a week but mum takes {b} dollars off for the [window|lamp] i broke, every week for {c=3/4/5/6} weeks. what do i get in those weeks all in all | a-b; $1*c
{a} coins of 2 euro + {b} coins of 1 euro, how many euro | a*2; $1+b
[sale|black friday]: {a} dollars shoes, {p=10/20/25/50}% off, how many dollars off | a*p; $1/100
gym {a} dollars a month vs {b=5/6/7/8} dollars per visit, i go {c=10/12/15} times a month. how much cheaper is the month thing | b*c; $1-a
i bought {b=2/3/4/5} [tops|plants|mugs] at {a} dollars each and sent 1 back for full refund, what did i spend in the end | b-1; a*$1
hi, my daughter has this for hw: {a} flowers, {b} in every vase, {c} vases. how many flowers dont fit | b*c; a-$1
hw: class read {a} books in [sept|march], {b} fewer in [oct|april]. both months together? | a-b; a+$1
hw again sorry. {M} has {a} [cards|pins], {K} has {b=2/3/4/5} times as many. together?? | a*b; a+$1
my kid is stuck: a [snail|worm] does {a} cm in the morning, {b} cm after lunch, wants to reach {c} cm. how much further | a+b; c-$1
tutor asked {c=3/4/5} boxes, {a} [crayons|chalks] each, {b} kids share all equal, how many for one kid | c*a; $1/b
test had {a} questions, got {b} wrong, skipped {c}, the rest right and {d=2/3} points each. my points? | a-b; $1-c; $2*d
test tmrw pls help, {a} [legs|feet] in the barn, only cows. how many cows | a/4
score {a=55/61/68/70}, {b=72/75/80/84}, {c=88/90/94/98} in 3 tests. points all in all | a+b; $1+c
my friend says its easy but idk: {a} [frogs|ducks] on a pond, a third hops out. how many still in | a/3; a-$1
class of {a=24/26/29/31/33}, full groups of {b=5/7/9}, how many kids r over who dont get in a full group | a%b
scored {a} first half, {b} 2nd half, other team {c} all game. won by? | a+b; $1-c
{b=2/3/4/5/6} goals {a=2/3} points each plus {c=4/5/7} bonus = score? | a*b; $1+c
team of {a}, {b} hurt, {c} on holiday, {d} borrowed from other club. how many can play | a-b; $1-c; $2+d
swam {a} lengths mon and double on wed, total lengths | a*2; a+$1
push ups: day 1 {a}, each day {b=2/3/5} more than day before. day 3 = ? | a+b; $1+b
dog walks {a=2/3} times a day, {b=15/20/25/30} min each time, how many min per week | a*b; $1*7
cat gets {a=2/3/4} tins a day, got {b} tins in the house, lasts how many whole days | b<a
fish tank {a} fish, {b} died :( bought {c}. fish now | a-b; $1+c
hens laid {a} mon {b} tue {c} wed, sold {d}. eggs left | a+b; $1+c; $2-d
planted {a} [tulips|seeds|bulbs], {b} didnt come up, slugs got {c} of the others, the rest go in pots of {d=2/3/4/5}. how many pots | a-b; $1-c; $2/d
{b} beds x {a} [lettuces|leeks], each [lettuce|one] sells at {c=2/3} dollars. what could i make if all sell | a*b; $1*c
watering: {a=5/8/10} l per tree, {b=6/7/9/12} trees, tank has {c} l. how many l are left after | a*b; c-$1
laundry: {a} shirts, {b=6/7/8/9} fit in 1 load, loads? all must be washed | a>b
moving house, {a} boxes, van takes {b} per trip, did {c=2/3} trips full. boxes still here? | b*c; a-$1
pills: {a=2/3} a day for {b=5/7/10/14} days, only have {c=3/4/6/8}. how many pills missing | a*b; $1-c
blog got {a} views mon, {b} tues. how many more on tues | b-a
i have {a} photos on phone, delete {b}, and {M} sends me {c} and {K} sends {d}. photos? | a-b; $1+c; $2+d
followers {a} last month, {b} now, i want {c}. how many to go (from now) | c-b
printer: {a} sheets in, printed {b} copies of a {c=2/3/4/5} page thing, single sided. sheets left | b*c; a-$1
need chairs in {b} rows of {a}, have {c}, so how many to borrow | a*b; $1-c
everyone in our block ({a} flats) gives {b=3/4/5/10} dollars for the lights, lights cost {c} dollars, ladder hire {d} dollars. spare cash? | a*b; $1-c; $2-d
""".strip()
